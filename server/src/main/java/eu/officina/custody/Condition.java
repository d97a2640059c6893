package eu.officina.custody;

/// How a bag looked when it changed hands.
public enum Condition {
    INTACT,
    DAMAGED,
    LEAKING,
    /// Its label can't be read.
    LABEL_DAMAGED
}
