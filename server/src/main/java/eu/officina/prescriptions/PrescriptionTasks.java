package eu.officina.prescriptions;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/// Prescriptions whose cells are awaited.
@ApplicationScoped
class PrescriptionTasks implements TaskSource {
    @Inject
    Prescriptions prescriptions;

    @Inject
    Caller caller;

    private static Task.When when(boolean receives, LocalDate start, LocalDate today) {
        if (!receives) return Task.When.WAITING;
        return start.isAfter(today) ? Task.When.LATER : Task.When.TODAY;
    }

    @Override
    public List<Task> tasks(Texts texts) {
        var receives = caller.is(Role.OPERATOR) || caller.is(Role.NURSE);
        if (!receives && !caller.is(Role.PHYSICIAN)) return List.of();
        var today = LocalDate.now(texts.zone());
        return prescriptions.all().stream()
                .filter(Prescribing.Listed::waits)
                .map(p -> new Task(
                        when(receives, p.plannedStart(), today),
                        texts.of("task.receive-cells", p.product()),
                        texts.of("task.patient-on", p.patient(), texts.date(p.plannedStart())),
                        "waiting",
                        texts.of("task.cells-awaited"),
                        p.plannedStart().plusDays(1).atStartOfDay(texts.zone()).toInstant(),
                        receives ? "/batches/arrival/" + p.id() : "/prescriptions",
                        texts.of(receives ? "task.button.receive" : "task.button.look")))
                .toList();
    }
}
