package eu.officina.traceability;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The bags of a batch and what may be done with them.
@UseCase
public class Units {
    @Inject
    Genealogy genealogy;

    @Inject
    Reach reach;

    @Inject
    Walks walks;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// One bag as people see it; `remark` why it stands so, such as the results that are still pending.
    public record Listed(
            UUID id,
            UUID batch,
            String name,
            UnitState state,
            Instant expiry,
            BigDecimal volume,
            @Nullable String remark,
            @Nullable Instant givenAt) {}

    @Reads
    @Allowed
    public List<Listed> of(UUID batch) {
        return genealogy.units(batch).stream().map(Unit::listed).toList();
    }

    /// Every bag of the workspace in that state, those given last first, then those that expire first.
    @Reads
    @Allowed
    public List<Listed> in(UnitState state) {
        return genealogy.units(state).stream().map(Unit::listed).toList();
    }

    /// A bag that agreed with a wristband at the bed, and of which nothing was heard since: an entry may wait on a
    /// tablet.
    public record Unheard(String name, String who, Instant at) {}

    /// @rule TR-06
    @Reads
    @Allowed
    public List<Unheard> unheard(UUID batch) {
        return holding(batch)
                .distinct()
                .map(genealogy::unit)
                .filter(u -> u.state() != UnitState.ADMINISTERED)
                .flatMap(u -> genealogy.agreements(u.batchId()).stream()
                        .filter(a -> a.unitId().equals(u.id()) && u.handling().unheardSince(a.at()))
                        .map(a -> new Unheard(u.name(), a.name(), a.at())))
                .toList();
    }

    @Reads
    @Allowed
    public Unit get(UUID id) {
        return genealogy.unit(id);
    }

    /// Certification and its opposites move all bags of a batch that were not given; what forbids them goes on to the
    /// bags that their content came into. Called by release.
    @Allowed({Role.QP, Role.QA, Role.QC, Role.OPERATOR, Role.NURSE, Role.PHYSICIAN})
    public void all(UUID batch, UnitState next, String why) {
        var units = next.givable() ? ownAlone(batch) : cameInto(batch);
        for (var unit : units) {
            var before = unit.state();
            if (!unit.become(next, why, clock.instant())) continue;
            acts.fire(Act.of("unit.state", "unit", unit.batchId())
                    .change(unit.name(), before, next)
                    .because(why));
        }
    }

    /// Its own bags, but for those that hold some of another batch: one batch alone decides nothing good for them.
    private List<Unit> ownAlone(UUID batch) {
        var pooled = genealogy.filledFromBags(batch);
        return genealogy.units(batch).stream()
                .filter(unit ->
                        !pooled.contains(unit.id()) || walks.batches(unit.id()).size() < 2)
                .toList();
    }

    /// Its own bags, and those of other batches that hold some of it, held; once more where one was emptied into others
    /// meanwhile.
    private List<Unit> cameInto(UUID batch) {
        Map<UUID, Unit> held = new TreeMap<>();
        for (int before = -1; before < held.size(); ) {
            before = held.size();
            holding(batch).sorted().forEach(id -> held.computeIfAbsent(id, genealogy::hold));
        }
        return List.copyOf(held.values());
    }

    private Stream<UUID> holding(UUID batch) {
        var reached = reach.of(new Reach.Start(batch, null, null)).stream().flatMap(r -> Stream.ofNullable(r.unit()));
        return Stream.concat(genealogy.units(batch).stream().map(Unit::id), reached);
    }

    /// The bag, and those its content was in before.
    @Reads
    @Allowed
    public List<UUID> origins(UUID unit) {
        return walks.back(unit).stream()
                .filter(t -> t.kind() == Node.Kind.UNIT)
                .map(Tracing.Thing::id)
                .toList();
    }

    /// The batches a bag holds something of.
    @Reads
    @Allowed
    public List<UUID> batches(UUID unit) {
        return walks.batches(unit);
    }

    /// A bag that holds some of this batch and was given.
    @Reads
    @Allowed
    public Optional<Listed> given(UUID batch) {
        return holding(batch)
                .map(id -> genealogy.unit(id).listed())
                .filter(unit -> unit.givenAt() != null)
                .findFirst();
    }
}
