package eu.officina.recalls;

import eu.officina.batchrecords.Batches;
import eu.officina.materials.LotDecisions;
import eu.officina.storage.Whereabouts;
import eu.officina.traceability.Node;
import eu.officina.traceability.Reach;
import eu.officina.traceability.Tracing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a recall reaches: from a place of storage what lay there in that time, from all else what it came into.
@ApplicationScoped
class Affected {
    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    Reach reach;

    @Inject
    Batches batches;

    @Inject
    LotDecisions lots;

    @Inject
    Whereabouts whereabouts;

    List<Reach.Reached> of(Reach.Start start) {
        var thing = reach.thing(start.thing()).orElse(null);
        if (thing == null || thing.kind() != Node.Kind.PLACE) return reach.of(start);
        var found = new LinkedHashMap<String, Reach.Reached>();
        for (var stay : whereabouts.during(thing.id(), or(start.from(), Instant.EPOCH), or(start.to(), ALWAYS))) {
            for (var bag : reach.of(new Reach.Start(stay.unit(), null, null))) found.putIfAbsent(bag.name(), bag);
        }
        return List.copyOf(found.values());
    }

    private static Instant or(@Nullable Instant asked, Instant otherwise) {
        return asked == null ? otherwise : asked;
    }

    /// Holds the batches first, as whoever records in them or gives their bags does; then a lot goes into no other.
    void stop(Reach.Start start, Tracing.@Nullable Thing thing, String recall) {
        of(start).stream().map(Reach.Reached::batch).distinct().sorted().forEach(batches::hold);
        if (thing != null && thing.kind() == Node.Kind.LOT) lots.block(thing.id(), recall);
    }
}
