package eu.officina.custody;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.storage.Curve;
import eu.officina.storage.ExcursionJudging;
import eu.officina.storage.Exposures;
import eu.officina.storage.HarmJudged;
import eu.officina.storage.Temperature;
import eu.officina.storage.Temperatures;
import eu.officina.traceability.Harming;
import eu.officina.traceability.Units;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shipments as they stand, and their cold chain.
///
/// @rule CU-03
@UseCase
public class Shipments {
    @Inject
    CustodyRows rows;

    @Inject
    Temperatures temperatures;

    @Inject
    ExcursionJudging judging;

    @Inject
    Harming harming;

    @Inject
    Units units;

    @Inject
    Clock clock;

    /// A bag in a shipment; `condition` null until it has arrived.
    public record Item(
            UUID unit,
            String name,
            @Nullable Condition condition,
            @Nullable String remark) {}

    /// A shipment without its bags.
    public record Head(
            UUID id,
            String number,
            String destination,
            @Nullable String gln,
            String carrier,
            @Nullable String logger,
            Temperature.Limits limits,
            Shipment.State state,
            Instant openedAt,
            String opener,
            @Nullable Instant departedAt,
            @Nullable String sentBy,
            @Nullable Instant arrivedAt,
            @Nullable String receivedBy) {}

    @Reads
    @Allowed
    public List<Head> list() {
        return rows.shipments().stream().map(Shipment::head).toList();
    }

    /// On their way, the first that left first.
    @Reads
    @Allowed
    public List<Head> departed() {
        return rows.in(Shipment.State.DEPARTED).stream().map(Shipment::head).toList();
    }

    @Reads
    @Allowed
    public Head get(UUID id) {
        return rows.shipment(id).head();
    }

    /// The shipments a bag was in, the latest first.
    @Reads
    @Allowed
    public List<Head> of(UUID unit) {
        return rows.of(unit).stream().map(Shipment::head).toList();
    }

    @Reads
    @Allowed
    public List<Item> items(UUID id) {
        return rows.items(id).stream().map(ShipmentItem::item).toList();
    }

    /// Takes the logger's readings in.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.QC, Role.QA})
    public Temperatures.Taken record(UUID id, @Valid @NotNull Temperatures.Sent sent) {
        return temperatures.record(watched(id), sent);
    }

    /// Judges an excursion or a gap on the way.
    @Allowed(Role.QA)
    public void judge(UUID id, @Valid @NotNull ExcursionJudging.Judgement asked) {
        judging.judge(watched(id), asked);
    }

    /// The temperatures from departure to arrival; null before it has left.
    @Reads
    @Allowed
    public Temperatures.@Nullable Series series(UUID id) {
        var shipment = rows.shipment(id);
        var from = shipment.departedAt();
        if (from == null) return null;
        var to = shipment.arrivedAt();
        return temperatures.series(watched(id), from, to == null ? clock.instant() : to);
    }

    /// They as a drawing; every bag of the shipment was there.
    @Reads
    @Allowed
    public @Nullable Curve curve(UUID id) {
        var series = series(id);
        var shipment = rows.shipment(id);
        var from = shipment.departedAt();
        if (series == null || from == null) return null;
        var to = shipment.arrivedAt();
        int bags = rows.items(id).size();
        var affected = series.findings().stream().map(f -> bags).toList();
        return new Curve(series, affected, from, to == null ? clock.instant() : to);
    }

    /// What nobody has judged yet, on shipments that are on their way or have arrived.
    @Reads
    @Allowed
    public List<Open> open() {
        return rows.shipments().stream()
                .filter(s -> s.departedAt() != null)
                .flatMap(s -> temperatures.open(watched(s.id())).stream().map(w -> new Open(s.head(), w)))
                .toList();
    }

    /// A shipment and something to judge.
    public record Open(Head head, Temperatures.Watched watched) {}

    /// What bags went through on the way, also where their content was before it was divided or pooled.
    @Reads
    @Allowed
    public List<Exposures.Exposed> exposed(Collection<UUID> bags) {
        var exposed = new ArrayList<Exposures.Exposed>();
        for (var bag : bags) {
            units.origins(bag).stream()
                    .flatMap(origin -> rows.of(origin).stream())
                    .filter(shipment -> shipment.departedAt() != null)
                    .forEach(s -> temperatures
                            .all(watched(s.id()))
                            .forEach(w -> exposed.add(new Exposures.Exposed(bag, s.number(), w))));
        }
        return exposed;
    }

    /// What was in it is given no more.
    void judged(@Observes HarmJudged harm) {
        var bags = rows.items(harm.watched().id()).stream()
                .map(item -> item.item().unit())
                .toList();
        if (!bags.isEmpty()) harming.harmed(bags, harm.why());
    }

    private Temperatures.Thing watched(UUID id) {
        var shipment = rows.shipment(id);
        var since = shipment.departedAt() == null ? clock.instant() : shipment.departedAt();
        return new Temperatures.Thing(id, shipment.number(), shipment.limits(), since, shipment.arrivedAt());
    }
}
