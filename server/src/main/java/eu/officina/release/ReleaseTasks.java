package eu.officina.release;

import eu.officina.batchrecords.Awaited;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Batches to certify, and results that are awaited.
@ApplicationScoped
class ReleaseTasks implements TaskSource {
    @Inject
    Batches batches;

    @Inject
    Releases releases;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Override
    public List<Task> tasks(Texts texts) {
        var tasks = new ArrayList<Task>();
        if (!caller.is(Role.QA) && !caller.is(Role.QP) && !caller.is(Role.QC)) return tasks;
        var standings = releases.standings();
        for (var line : batches.list()) {
            var standing = standings.get(line.identity().batch());
            if (standing != null) add(tasks, standing, line.identity(), texts);
        }
        return tasks;
    }

    private void add(List<Task> tasks, Releases.Standing c, BatchViews.Identity batch, Texts texts) {
        if (c.state() == Certification.State.PENDING_CERT && caller.is(Role.QP)) {
            tasks.add(first(releases.view(batch.batch()), texts));
        }
        if (c.state() == Certification.State.CERTIFIED_STEP1) tasks.add(lateResults(batch, texts));
    }

    private static Task first(Releases.View view, Texts texts) {
        if (view.waits()) return task("task.certify-waits", Task.When.WAITING, view.identity(), "waiting", texts);
        var what = view.ready() ? "task.certify" : "task.decide";
        return task(what, Task.When.NOW, view.identity(), "attention", texts);
    }

    /// Pending results wait for quality control; when they are there, the final certification waits for its person.
    private Task lateResults(BatchViews.Identity batch, Texts texts) {
        var awaited = releases.awaited(batch.batch());
        if (awaited.isEmpty()
                && caller.is(Role.QP)
                && releases.view(batch.batch()).ready()) {
            return task("task.certify-now", Task.When.NOW, batch, "attention", texts);
        }
        if (!caller.is(Role.QC) || awaited.isEmpty()) {
            return task("task.certify-final", Task.When.WAITING, batch, "waiting", texts);
        }
        return enter(batch, awaited, texts);
    }

    /// The results that are awaited, by the day on which the first of them is due.
    private Task enter(BatchViews.Identity batch, List<Awaited> awaited, Texts texts) {
        var due = awaited.getFirst().due();
        var names =
                String.join(", ", awaited.stream().map(a -> a.field().label()).toList());
        var late = due != null && due.isBefore(clock.instant());
        var soon = due == null || due.isBefore(clock.instant().plus(Duration.ofDays(2)));
        return new Task(
                late ? Task.When.NOW : soon ? Task.When.TODAY : Task.When.LATER,
                texts.of("task.enter-results", batch.number()),
                texts.said(names),
                late ? "attention" : "process",
                texts.of(late ? "p.overdue" : "task.enter-results.state"),
                due,
                "/batches/" + batch.batch(),
                texts.of("task.enter-results.button"));
    }

    private static Task task(String what, Task.When when, BatchViews.Identity batch, String tone, Texts texts) {
        var path = "/batches/" + batch.batch() + "/release";
        return new Task(
                when,
                texts.of(what, batch.number()),
                texts.of("task.product-patient", batch.product(), batch.patient()),
                tone,
                texts.of(what + ".state"),
                null,
                path,
                texts.of(what + ".button"));
    }
}
