package eu.officina.review;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/// The signature of one stage of a review.
///
/// @rule RV-02
/// @rule RV-06
abstract class StageSigning implements Signable {
    @Inject
    Batches batches;

    @Inject
    Reviews reviews;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    @Inject
    Event<BatchReviewed> reviewed;

    /// @rule RV-02
    @ApplicationScoped
    static class Operations extends StageSigning {
        @Override
        Stage stage() {
            return Stage.OPERATIONS;
        }
    }

    /// @rule RV-02
    @ApplicationScoped
    static class Trail extends StageSigning {
        @Override
        Stage stage() {
            return Stage.AUDIT_TRAIL;
        }
    }

    /// @rule RV-02
    @ApplicationScoped
    static class Quality extends StageSigning {
        @Override
        Stage stage() {
            return Stage.QUALITY;
        }
    }

    abstract Stage stage();

    @Override
    public String act() {
        return stage().act();
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (stage().roles().stream().noneMatch(caller::is)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qa");
        var matter = reviews.matter(batches.hold(object));
        reviews.expect(stage(), matter);
        return new Statement(object, act(), Meaning.REVIEWED, matter.words(stage()), matter.content(stage()));
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var batch = batches.hold(signature.object());
        var before = batch.state();
        if (stage() != Stage.AUDIT_TRAIL) {
            batch.move(stage() == Stage.OPERATIONS ? BatchRecord.State.UNDER_REVIEW : BatchRecord.State.REVIEWED, null);
        }
        acts.fire(Act.of("batch.reviewed", "batch", batch.id()).change(act(), before, batch.state()));
        if (stage() == Stage.QUALITY) reviewed.fire(new BatchReviewed(batch, signature.at()));
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/review";
    }
}
