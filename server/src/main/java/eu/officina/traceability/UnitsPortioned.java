package eu.officina.traceability;

import java.util.List;

/// The content of some bags came into others.
public record UnitsPortioned(List<Unit> from, List<Unit> into) {}
