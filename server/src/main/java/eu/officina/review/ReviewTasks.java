package eu.officina.review;

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
import java.util.Set;

/// Batches that wait for a stage of their review.
@ApplicationScoped
class ReviewTasks implements TaskSource {
    private static final Set<String> UNDECIDED = Set.of("PENDING_CERT", "CERTIFIED_STEP1");

    @Inject
    Batches batches;

    @Inject
    Reviews reviews;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.QC) && !caller.is(Role.QA)) return List.of();
        return batches.list().stream()
                .map(BatchViews.Line::identity)
                .filter(this::waits)
                .map(b -> task(b, texts))
                .toList();
    }

    /// For a stage, or for the audit trail of results that came after the review.
    private boolean waits(BatchViews.Identity batch) {
        return switch (batch.state()) {
            case COMPLETED -> true;
            case UNDER_REVIEW -> caller.is(Role.QA);
            case REVIEWED ->
                caller.is(Role.QA)
                        && UNDECIDED.contains(String.valueOf(batch.disposition()))
                        && reviews.trailToReview(batch.batch());
            default -> false;
        };
    }

    private static Task task(BatchViews.Identity batch, Texts texts) {
        var words = switch (batch.state()) {
            case COMPLETED -> "task.review-operations";
            case REVIEWED -> "task.review-late";
            default -> "task.review";
        };
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
