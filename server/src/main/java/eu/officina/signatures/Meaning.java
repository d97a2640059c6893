package eu.officina.signatures;

/// What a signature stands for.
public enum Meaning {
    PERFORMED,
    VERIFIED,
    APPROVED,
    REVIEWED,
    ADDED,
    DECLARED,
    CERTIFIED,
    REJECTED,
    AUTHORED,
    MADE_EFFECTIVE,
    WITHDRAWN
}
