package eu.officina.storage;

import eu.officina.traceability.Unit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bag came into a position (`box` null: out of storage) from another (`from` null: from outside).
///
/// - **Shape** `position` the box's code and the position in it.
public record UnitStored(
        Unit unit,
        @Nullable UUID box,
        String position,
        @Nullable UUID from) {}
