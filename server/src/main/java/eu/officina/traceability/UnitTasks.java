package eu.officina.traceability;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import eu.officina.labels.LabelWaiving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Certified or supplied bags that wait to be given, with the time they last; and those made without a label that were
/// not given in time.
@ApplicationScoped
class UnitTasks implements TaskSource {
    @Inject
    Genealogy genealogy;

    @Inject
    Batches batches;

    @Inject
    LabelWaiving waiving;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        var nurse = caller.is(Role.NURSE) || caller.is(Role.PHYSICIAN);
        if (!nurse && !caller.is(Role.OPERATOR)) return List.of();
        var now = clock.instant();
        var waived = waiving.waived();
        var give = nurse ? bags().filter(unit -> until(unit, waived).isAfter(now)) : Stream.<Units.Listed>empty();
        var late = caller.is(Role.OPERATOR) ? unlabelled(waived, now) : Stream.<Units.Listed>empty();
        return Stream.concat(
                        give.map(unit -> task(unit, until(unit, waived), texts)),
                        late.map(unit -> label(unit, until(unit, waived), texts)))
                .toList();
    }

    private Stream<Units.Listed> bags() {
        return Stream.of(UnitState.AVAILABLE, UnitState.SUPPLIED_OOS)
                .flatMap(state -> genealogy.units(state).stream())
                .filter(unit -> unit.handling().onTheWay() == null) // it is received first
                .map(Unit::listed);
    }

    /// Whose label is waived, and the time is over.
    private Stream<Units.Listed> unlabelled(Map<UUID, Instant> waived, Instant now) {
        return waived.entrySet().stream()
                .filter(w -> w.getValue().isBefore(now))
                .map(w -> genealogy.unit(w.getKey()))
                .filter(unit -> !unit.state().ends())
                .map(Unit::listed);
    }

    private static Instant until(Units.Listed unit, Map<UUID, Instant> waived) {
        var end = waived.get(unit.id());
        return end != null && end.isBefore(unit.expiry()) ? end : unit.expiry();
    }

    private Task task(Units.Listed unit, Instant until, Texts texts) {
        var soon = until.isBefore(clock.instant().plus(Duration.ofDays(1)));
        return new Task(
                soon ? Task.When.NOW : Task.When.TODAY,
                texts.of("task.give", unit.name()),
                texts.of("task.patient", batches.identity(unit.batch()).patient()),
                unit.state() == UnitState.AVAILABLE ? "done" : "attention",
                texts.of(unit.state() == UnitState.AVAILABLE ? "task.certified" : "unit-state.SUPPLIED_OOS"),
                until,
                "/bedside",
                texts.of("task.button.give"));
    }

    private Task label(Units.Listed unit, Instant since, Texts texts) {
        return new Task(
                Task.When.NOW,
                texts.of("task.label-it", unit.name()),
                texts.of("task.patient", batches.identity(unit.batch()).patient()),
                "attention",
                texts.of("task.waiver-over"),
                since,
                "/batches/" + unit.batch() + "/labels",
                texts.of("task.button.label"));
    }
}
