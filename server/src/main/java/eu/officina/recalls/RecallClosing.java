package eu.officina.recalls;

import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Json;
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
import java.util.UUID;

/// The signature under a recall's report: the detail `conclusion` says what it came to.
///
/// - **Units** `conclusion` 1 to 2000 characters.
/// - **Refuses** [RecallRefusal#ITEMS_OPEN], [RecallRefusal#RECALL_CLOSED].
///
/// @rule RC-05
@ApplicationScoped
class RecallClosing implements Signable {
    private static final int LONGEST = 2000;

    @Inject
    RecallRows rows;

    @Inject
    RecallReports reports;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    @Override
    public String act() {
        return "recall-close";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (!caller.is(Role.QA) && !caller.is(Role.QP)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qa, qp");
        var recall = rows.hold(object);
        recall.expectOpen();
        int open = reports.open(object);
        if (open > 0) throw new Refusal(RecallRefusal.ITEMS_OPEN, open);
        var conclusion = conclusion(details);
        var words = "I close %s: %s".formatted(recall.number(), conclusion);
        var report = reports.of(object);
        var content = Json.MAPPER.valueToTree(Map.of("head", report.head(), "items", report.items()));
        return new Statement(object, "recall", Meaning.APPROVED, words, content + "\n" + conclusion);
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var recall = rows.hold(signature.object());
        recall.close(conclusion(details), signature.at());
        acts.fire(Act.of("recall.closed", "recall", recall.id())
                .set("number", recall.number())
                .because(conclusion(details)));
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/recalls/" + object;
    }

    private static String conclusion(Map<String, String> details) {
        var text = details.getOrDefault("conclusion", "").strip();
        if (text.isEmpty() || text.length() > LONGEST)
            throw new InvalidInput("/conclusion", "has 1 to 2000 characters");
        return text;
    }
}
