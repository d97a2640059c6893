package eu.officina.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a command did, as the audit trail keeps it. Every command fires one; the trail hears it in the same
/// transaction.
///
/// - **Shape** `what` a stable key such as `batch.entry-recorded`; `kind` and `about` the thing it belongs to;
///   `changes` old → new; `facts` the rows it wrote, with the hash of each.
/// - **Refuses** nothing; a command without an act is rolled back.
///
/// @rule BO-03
public record Act(
        String what,
        String kind,
        UUID about,
        List<Change> changes,
        @Nullable String reason,
        List<Fact> facts) {

    /// One field: what it was (null when it was not there) and what it is now.
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /// One row that must never change: where it is, and the hash of its content.
    public record Fact(String table, UUID id, String sha256) {}

    public static Act of(String what, String kind, UUID about) {
        return new Act(what, kind, about, List.of(), null, List.of());
    }

    public Act change(String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) return this;
        return new Act(what, kind, about, plus(changes, new Change(field, text(before), text(after))), reason, facts);
    }

    public Act set(String field, @Nullable Object value) {
        return change(field, null, value);
    }

    public Act because(@Nullable String why) {
        return new Act(what, kind, about, changes, why, facts);
    }

    public Act wrote(String table, UUID id, Hash content) {
        return new Act(what, kind, about, changes, reason, plus(facts, new Fact(table, id, content.hex())));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> List<T> plus(List<T> some, T one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }
}
