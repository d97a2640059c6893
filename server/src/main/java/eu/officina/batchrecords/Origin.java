package eu.officina.batchrecords;

/// How an entry came into the record.
public enum Origin {
    TYPED,
    SCANNED,
    /// From a timer, a calculation or a count.
    COMPUTED,
    /// From the file of a run.
    EQUIPMENT,
    /// A remark, or what was decided about a value or a step.
    DECIDED
}
