package eu.officina.review;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Batches that wait for a stage of their review.
@ApplicationScoped
class ReviewTasks implements TaskSource {
    @Inject
    Batches batches;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.QC) && !caller.is(Role.QA)) return List.of();
        return batches.list().stream()
                .map(BatchViews.Line::identity)
                .filter(b -> b.state() == BatchRecord.State.COMPLETED
                        || (b.state() == BatchRecord.State.UNDER_REVIEW && caller.is(Role.QA)))
                .map(b -> task(b, texts))
                .toList();
    }

    private static Task task(BatchViews.Identity batch, Texts texts) {
        var words = batch.state() == BatchRecord.State.COMPLETED ? "task.review-operations" : "task.review";
        return new Task(
                Task.When.NOW,
                texts.of(words, batch.number()),
                texts.of("task.product-patient", batch.product(), batch.patient()),
                "attention",
                texts.word("batch-state", batch.state()),
                null,
                "/batches/" + batch.batch() + "/review",
                texts.of("task.review.button"));
    }
}
