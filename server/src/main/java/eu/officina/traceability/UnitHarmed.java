package eu.officina.traceability;

/// A bag was judged harmed by its storage, wherever it is by then.
public record UnitHarmed(Unit unit) {}
