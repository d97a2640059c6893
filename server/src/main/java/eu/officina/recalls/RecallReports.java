package eu.officina.recalls;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import eu.officina.labels.Retention;
import eu.officina.printing.Press;
import eu.officina.storage.Whereabouts;
import eu.officina.traceability.Node;
import eu.officina.traceability.Reach;
import eu.officina.traceability.Tracing;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a recall came to: each item, how far it is, and what the record could not tell.
///
/// @rule RC-05
/// @rule RC-06
@UseCase
public class RecallReports {
    @Inject
    RecallRows rows;

    @Inject
    Recalls recalls;

    @Inject
    Reach reach;

    @Inject
    Affected affected;

    @Inject
    Tracing tracing;

    @Inject
    Retention retention;

    @Inject
    Whereabouts whereabouts;

    @Inject
    Clock clock;

    @Inject
    Press press;

    /// How far it is; `given` bags reached a patient, `lasted` from its opening to its closing, or to now.
    public record Effect(int items, int settled, int given, int notFound, Duration lasted) {}

    /// Something that the record could not tell: `what` is a stable word, `about` the thing.
    public record Gap(String what, String about) {}

    /// All of it, kept as long as the record of its batches; `places` where each bag lies that lies in a position.
    public record Report(
            Recalls.Head head,
            List<Recalls.Item> items,
            Map<UUID, String> places,
            Effect effect,
            List<Gap> gaps,
            @Nullable LocalDate keptUntil) {
        public Report {
            places = Map.copyOf(places);
        }
    }

    /// What a recall would reach, before it is opened; `places` where each bag lies that lies in a position.
    public record Preview(Tracing.@Nullable Thing thing, List<Reach.Reached> reached, Map<UUID, String> places) {
        public long bags() {
            return reached.stream().filter(r -> r.unit() != null).count();
        }

        public long patients() {
            return reached.stream()
                    .filter(r -> r.givenAt() != null)
                    .map(Reach.Reached::patient)
                    .distinct()
                    .count();
        }
    }

    @Reads
    @Allowed
    public Preview preview(Recalls.NewRecall asked) {
        var start = asked.start();
        var reached = affected.of(start);
        var places = places(reached.stream().map(Reach.Reached::unit));
        return new Preview(reach.thing(asked.thing()).orElse(null), reached, places);
    }

    @Reads
    @Allowed
    public Report of(UUID id) {
        var head = recalls.get(id);
        var items = rows.items(id).stream().map(RecallItem::item).toList();
        var places = places(items.stream().map(Recalls.Item::unit));
        var kept = retention.of(items.stream().map(Recalls.Item::batch).collect(Collectors.toSet()));
        return new Report(head, items, places, effect(head, items), gaps(items), kept.orElse(null));
    }

    @Reads
    @Allowed
    public byte[] pdf(UUID id) {
        return press.print("recalls/report", of(id));
    }

    private Map<UUID, String> places(Stream<@Nullable UUID> units) {
        return whereabouts.of(units.filter(Objects::nonNull).toList());
    }

    private Effect effect(Recalls.Head head, List<Recalls.Item> items) {
        Instant end = head.closedAt() == null ? clock.instant() : head.closedAt();
        return new Effect(
                items.size(),
                (int) items.stream().filter(i -> i.outcome() != null).count(),
                (int) items.stream()
                        .filter(i -> i.found().equals("ADMINISTERED"))
                        .count(),
                (int) items.stream()
                        .filter(i -> i.outcome() == RecallItem.Outcome.NOT_FOUND)
                        .count(),
                Duration.between(head.openedAt(), end));
    }

    private List<Gap> gaps(List<Recalls.Item> items) {
        var gaps = new ArrayList<Gap>();
        items.stream().map(Recalls.Item::batch).distinct().forEach(batch -> gaps.addAll(gaps(batch)));
        items.stream()
                .filter(i -> i.outcome() == RecallItem.Outcome.NOT_FOUND)
                .forEach(i -> gaps.add(new Gap("not-found", i.name())));
        return gaps;
    }

    /// A batch that can't be traced back to a donation, to a lot or to a person.
    private List<Gap> gaps(UUID batch) {
        var back = tracing.trace(batch, Tracing.Direction.BACK);
        return List.of(Node.Kind.DONATION, Node.Kind.LOT, Node.Kind.PERSON).stream()
                .filter(kind -> back.kind(kind).isEmpty())
                .map(kind -> new Gap(
                        "no-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                        back.start().name()))
                .toList();
    }

    /// How many items are open.
    int open(UUID id) {
        return (int) rows.items(id).stream().filter(i -> i.outcome() == null).count();
    }
}
