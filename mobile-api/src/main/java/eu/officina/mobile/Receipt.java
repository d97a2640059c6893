package eu.officina.mobile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import eu.officina.boundary.Problem;
import java.util.UUID;

/// What became of one entry.
///
/// @rule MO-01
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Receipt.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Receipt.Duplicate.class, name = "duplicate"),
    @JsonSubTypes.Type(value = Receipt.Refused.class, name = "refused")
})
public sealed interface Receipt {
    UUID key();

    /// Committed, audited, durable.
    record Accepted(UUID key, UUID id) implements Receipt {}

    /// The same entry had been accepted before; nothing was done again.
    record Duplicate(UUID key, UUID id) implements Receipt {}

    /// A rule said no; nothing was kept.
    record Refused(UUID key, Problem problem) implements Receipt {}
}
