package eu.officina.masterrecords;

/// What may follow a value out of limits.
public enum OnFail {
    /// The deviation stands, the work goes on.
    GO_ON,
    /// The step is done once more.
    REPEAT,
    /// The steps that the master record keeps for this case are done.
    BRANCH,
    /// The batch is put on hold.
    STOP
}
