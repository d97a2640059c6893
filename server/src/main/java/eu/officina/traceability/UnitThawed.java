package eu.officina.traceability;

/// A bag was thawed or reconstituted: it is kept frozen no more.
public record UnitThawed(Unit unit) {}
