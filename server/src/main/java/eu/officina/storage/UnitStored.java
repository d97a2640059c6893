package eu.officina.storage;

import eu.officina.traceability.Unit;
import org.jspecify.annotations.Nullable;

/// A bag came into a box (`to` null: out of storage) from another (`from` null: from outside).
public record UnitStored(
        Unit unit, @Nullable StoragePlace to, @Nullable StoragePlace from) {}
