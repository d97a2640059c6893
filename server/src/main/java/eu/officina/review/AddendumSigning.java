package eu.officina.review;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A fact that became known after the review: the detail `text`, signed, beside the record that stands.
///
/// - **Units** `text` 1 to 2,000 characters.
/// - **Refuses** [ReviewRefusal#ADDENDUM_TOO_EARLY], [ReviewRefusal#WORDS_NEEDED].
///
/// @rule RV-06
@ApplicationScoped
class AddendumSigning implements Signable {
    private static final Set<Role> WRITERS = Set.of(Role.OPERATOR, Role.QC, Role.QA, Role.QP);

    @Inject
    Batches batches;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    @Override
    public String act() {
        return "addendum";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (WRITERS.stream().noneMatch(caller::is)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "operator, qc, qa");
        var batch = batches.hold(object);
        if (batch.state() != BatchRecord.State.REVIEWED) {
            throw new Refusal(ReviewRefusal.ADDENDUM_TOO_EARLY, batch.number());
        }
        var text = details.getOrDefault("text", "").strip();
        if (text.isEmpty() || text.length() > 2000) throw new Refusal(ReviewRefusal.WORDS_NEEDED);
        var words = "I add to the record of batch %s: %s".formatted(batch.number(), text);
        return new Statement(object, "addendum", Meaning.ADDED, words, text);
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        acts.fire(Act.of("batch.addendum", "batch", signature.object()).set("text", details.get("text")));
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/review";
    }
}
