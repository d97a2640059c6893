package eu.officina.traceability;

/// A bag was recalled, given back or destroyed.
public record UnitMoved(Unit unit, UnitState from, UnitState to) {}
