package eu.officina.release;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/// Batches to certify, and results that are awaited.
@ApplicationScoped
class ReleaseTasks implements TaskSource {
    @Inject
    Batches batches;

    @Inject
    Certifications certifications;

    @Inject
    Releases releases;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        var tasks = new ArrayList<Task>();
        if (!caller.is(Role.QA) && !caller.is(Role.QP) && !caller.is(Role.QC)) return tasks;
        for (var line : batches.list()) {
            var batch = line.identity();
            certifications.of(batch.batch()).ifPresent(c -> add(tasks, c, batch, texts));
        }
        return tasks;
    }

    private void add(List<Task> tasks, Certification c, BatchViews.Identity batch, Texts texts) {
        if (c.state() == Certification.State.PENDING_CERT && caller.is(Role.QP)) {
            var what = releases.view(batch.batch()).ready() ? "task.certify" : "task.decide";
            tasks.add(task(what, Task.When.NOW, batch, "attention", texts));
        }
        if (c.state() == Certification.State.CERTIFIED_STEP1) tasks.add(lateResults(batch, texts));
    }

    /// Pending results wait for quality control; when they are there, the final certification waits for its person.
    private Task lateResults(BatchViews.Identity batch, Texts texts) {
        var awaited = releases.view(batch.batch()).awaitsResults();
        if (!awaited && caller.is(Role.QP)) return task("task.certify-now", Task.When.NOW, batch, "attention", texts);
        if (caller.is(Role.QC) && awaited) return task("task.enter-results", Task.When.NOW, batch, "process", texts);
        return task("task.certify-final", Task.When.WAITING, batch, "waiting", texts);
    }

    private static Task task(String what, Task.When when, BatchViews.Identity batch, String tone, Texts texts) {
        var path = "/batches/" + batch.batch() + (what.equals("task.enter-results") ? "" : "/release");
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
