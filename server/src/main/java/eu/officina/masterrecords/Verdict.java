package eu.officina.masterrecords;

/// What an entry means for its field.
public enum Verdict {
    /// Within what the master record asks.
    MET,
    /// Outside of it: recorded, with a deviation.
    OUT,
    /// The result is to come, and the specification allows to wait for it.
    PENDING,
    /// Not taken, with its reason: recorded, with a deviation.
    ABSENT,
    /// A timer that runs.
    RUNNING;

    public boolean answers() {
        return this != RUNNING;
    }
}
