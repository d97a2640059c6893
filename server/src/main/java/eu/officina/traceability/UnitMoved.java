package eu.officina.traceability;

/// A bag was recalled, given back, destroyed, or blocked for a harm.
public record UnitMoved(Unit unit, UnitState from, UnitState to) {}
