package eu.officina.masterrecords;

/// What an entry means for its field.
public enum Verdict {
    /// Within what the master record asks.
    MET,
    /// Within the limit, beyond the alert limit: recorded, an exception.
    ALERT,
    /// Outside of it: recorded, with a deviation.
    OUT,
    /// The result is to come, and the specification allows to wait for it.
    PENDING,
    /// Not taken, with its reason: recorded, with a deviation.
    ABSENT,
    /// A timer that runs.
    RUNNING;

    /// A value that was taken, whatever it says.
    public boolean taken() {
        return this == MET || this == ALERT || this == OUT;
    }

    public boolean answers() {
        return this != RUNNING;
    }
}
