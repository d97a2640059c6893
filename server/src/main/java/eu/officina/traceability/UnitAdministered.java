package eu.officina.traceability;

import java.util.UUID;

/// A bag was given to its patient.
public record UnitAdministered(Unit unit, UUID batch) {}
