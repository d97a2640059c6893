package eu.officina.traceability;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Certified or supplied bags that wait to be given, with the time they last.
@ApplicationScoped
class UnitTasks implements TaskSource {
    @Inject
    Genealogy genealogy;

    @Inject
    Batches batches;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.NURSE) && !caller.is(Role.PHYSICIAN)) return List.of();
        return Stream.of(Unit.State.AVAILABLE, Unit.State.SUPPLIED_OOS)
                .flatMap(state -> genealogy.units(state).stream())
                .map(Unit::listed)
                .filter(unit -> unit.expiry().isAfter(Instant.now()))
                .map(unit -> task(unit, texts))
                .toList();
    }

    private Task task(Units.Listed unit, Texts texts) {
        var soon = unit.expiry().isBefore(Instant.now().plus(Duration.ofDays(1)));
        return new Task(
                soon ? Task.When.NOW : Task.When.TODAY,
                texts.of("task.give", unit.name()),
                texts.of("task.patient", batches.identity(unit.batch()).patient()),
                unit.state() == Unit.State.AVAILABLE ? "done" : "attention",
                texts.of(unit.state() == Unit.State.AVAILABLE ? "task.certified" : "unit-state.SUPPLIED_OOS"),
                unit.expiry(),
                "/bedside",
                texts.of("task.button.give"));
    }
}
