package eu.officina.masterrecords;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An edition of a master record was moved by a signature.
public record MasterMoved(
        MasterRecord record, MasterMove move, @Nullable String why, Instant at) {}
