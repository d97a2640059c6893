package eu.officina.traceability;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a thing, or a stretch of time, has come into: every batch and bag, wherever it stands.
///
/// @rule TR-08
@UseCase
public class Reach {
    @Inject
    Genealogy genealogy;

    @Inject
    Walks walks;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<UnitMoved> moved;

    /// Where to begin: a thing (null: whatever was worked on), and when it was used (null: at any time).
    public record Start(
            @Nullable UUID thing,
            @Nullable Instant from,
            @Nullable Instant to) {

        Instant since() {
            return from == null ? Instant.EPOCH : from;
        }

        Instant until() {
            return to == null ? Instant.parse("9999-12-31T00:00:00Z") : to;
        }
    }

    /// A bag that was reached, or a batch that has none yet (`unit` is null then).
    public record Reached(
            @Nullable UUID unit,
            UUID batch,
            String name,
            @Nullable UnitState state,
            @Nullable UUID patient,
            @Nullable String patientName,
            @Nullable Instant givenAt) {

        /// What is held when it is stopped: in this order, by everybody.
        public UUID held() {
            return unit == null ? batch : unit;
        }
    }

    @Reads
    @Allowed
    public Optional<Tracing.Thing> thing(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.of(genealogy.thing(id));
    }

    @Reads
    @Allowed
    public List<Reached> of(Start start) {
        var all = start.thing() == null
                ? walks.workedOn(start.since(), start.until())
                : walks.reached(start.thing(), start.since(), start.until());
        Set<UUID> filled =
                all.stream().filter(r -> r.unit() != null).map(Reached::batch).collect(Collectors.toSet());
        return all.stream()
                .filter(r -> r.unit() != null || !filled.contains(r.batch()))
                .filter(r -> r.state() != UnitState.CONSUMED) // its content is in the bags after it
                .toList();
    }

    /// Holds bags until the command ends, in the order in which everybody does.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN, Role.QA, Role.QP})
    public void hold(Collection<UUID> units) {
        units.stream().sorted().forEach(genealogy::hold);
    }

    /// Takes a bag out of everybody's reach, unless it was given. Called by a recall.
    ///
    /// @return the state it was in; it was too late where that is `ADMINISTERED`
    @Allowed({Role.QA, Role.QP, Role.OPERATOR})
    public UnitState recall(UUID unitId, String why) {
        var unit = genealogy.hold(unitId);
        var before = unit.state();
        if (!unit.recall(why, clock.instant())) return before;
        acts.fire(Act.of("unit.recalled", "unit", unit.batchId())
                .change(unit.name(), before, unit.state())
                .because(why));
        moved.fire(new UnitMoved(unit, before, unit.state()));
        return before;
    }

    /// Gives a recalled bag back, as far as everything else allows.
    @Allowed({Role.QA, Role.QP})
    public void lift(UUID unitId, String why) {
        var unit = genealogy.hold(unitId);
        var before = unit.state();
        unit.lift(why, clock.instant());
        acts.fire(Act.of("unit.recall-lifted", "unit", unit.batchId())
                .change(unit.name(), before, unit.state())
                .because(why));
        moved.fire(new UnitMoved(unit, before, unit.state()));
    }

    @Allowed({Role.QA, Role.QP, Role.OPERATOR, Role.NURSE, Role.PHYSICIAN})
    public void destroyed(UUID unitId, String why) {
        var unit = genealogy.hold(unitId);
        var before = unit.state();
        unit.destroy(why, clock.instant());
        acts.fire(Act.of("unit.destroyed", "unit", unit.batchId())
                .change(unit.name(), before, unit.state())
                .because(why));
        moved.fire(new UnitMoved(unit, before, unit.state()));
    }
}
