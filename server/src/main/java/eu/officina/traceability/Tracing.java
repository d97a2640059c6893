package eu.officina.traceability;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.labels.Retention;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From one thing back to what it came from, and forward to where it went.
///
/// @rule TR-01
@UseCase
public class Tracing {
    @Inject
    Genealogy genealogy;

    @Inject
    Walks walks;

    @Inject
    Retention retention;

    /// Which way to look.
    public enum Direction {
        BACK,
        FORWARD,
        BOTH,
        /// Everything that came of what went into it.
        TOUCHED
    }

    /// One thing in the genealogy.
    public record Thing(UUID id, Node.Kind kind, String name, String note) {}

    /// That one thing went into another, in which step.
    public record Link(UUID source, UUID target, int step) {}

    /// What was found around `of`.
    public record Trace(UUID of, Direction direction, List<Thing> things, List<Link> links) {
        public Thing start() {
            return things.stream().filter(t -> t.id().equals(of)).findFirst().orElseThrow();
        }

        public List<Thing> kind(Node.Kind kind) {
            return things.stream().filter(t -> t.kind() == kind).toList();
        }
    }

    @Reads
    @Allowed
    public Trace trace(UUID of, Direction direction) {
        if (!genealogy.knows(of)) throw new Refusal(TraceRefusal.NODE_UNKNOWN);
        Map<UUID, Thing> found = new LinkedHashMap<>();
        if (direction != Direction.FORWARD) walks.back(of).forEach(t -> found.put(t.id(), t));
        if (direction == Direction.TOUCHED) {
            List.copyOf(found.values()).stream()
                    .filter(t -> t.kind() == Node.Kind.LOT || t.kind() == Node.Kind.DONATION)
                    .forEach(t -> walks.forward(t.id()).forEach(f -> found.put(f.id(), f)));
        }
        if (direction != Direction.BACK) walks.forward(of).forEach(t -> found.put(t.id(), t));
        var things = found.values().stream()
                .sorted(Comparator.comparing(Thing::kind)
                        .thenComparing(Thing::name)
                        .thenComparing(Thing::note))
                .toList();
        return new Trace(of, direction, things, walks.among(List.copyOf(found.keySet())));
    }

    /// Until when the record of a thing is kept: as long as that of the batches it came into, or came from.
    ///
    /// @rule LA-10
    @Reads
    @Allowed
    public Optional<LocalDate> retained(UUID of) {
        if (!genealogy.knows(of)) throw new Refusal(TraceRefusal.NODE_UNKNOWN);
        var around = Stream.concat(walks.back(of).stream(), walks.forward(of).stream())
                .toList();
        var batches = new HashSet<>(ids(around, Node.Kind.BATCH));
        batches.addAll(genealogy.batchesOf(ids(around, Node.Kind.UNIT)));
        return retention.of(batches);
    }

    private static Set<UUID> ids(List<Thing> things, Node.Kind kind) {
        return things.stream().filter(t -> t.kind() == kind).map(Thing::id).collect(Collectors.toSet());
    }

    /// Things whose name or note holds these words; everything when there are none.
    @Reads
    @Allowed
    public List<Thing> search(String words) {
        return genealogy.named(words);
    }
}
