package eu.officina.supply;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Refusal;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The signature on one document of a supply: the detail `move` is the state it leads to, the others are its papers.
///
/// @rule SU-02
/// @rule SU-03
@ApplicationScoped
class SupplySigning implements Signable {
    @Inject
    Batches batches;

    @Inject
    Supplies supplies;

    @Inject
    Caller caller;

    @Override
    public String act() {
        return "supply";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        var next = next(details);
        if (next.roles().stream().noneMatch(caller::is)) {
            var roles = next.roles().stream()
                    .map(r -> r.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new Refusal(BoundaryRefusal.NOT_ALLOWED, roles);
        }
        var batch = batches.hold(object);
        supplies.expect(batch, next);
        var words = "Batch %s is out of specification (%s) and not certified. %s: %s"
                .formatted(batch.number(), supplies.failed(batch), title(next), told(next, details));
        return new Statement(object, "supply-" + next, Meaning.DECLARED, words, told(next, details));
    }

    private static String title(Supply.State next) {
        return switch (next) {
            case OOS_CONFIRMED -> "Confirmed as out of specification";
            case PHYSICIAN_INFORMED -> "The physician was informed";
            case REQUEST_RECEIVED -> "I request it for my patient";
            case RISK_EVAL_ISSUED -> "Evaluation of the risks";
            case PHYSICIAN_ACCEPTED -> "I accept it for my patient";
            case SUPPLIED_OOS -> "Supplied out of specification at the physician's request";
            case ADMINISTERED_OOS -> "Given out of specification";
            case RETURNED -> "Returned or destroyed";
            case NOTIFIED -> "All who must know were told";
            case FOLLOWED_UP -> "The patient was followed up";
            case CLOSED -> "Closed";
            case DECLINED -> "The physician declines it";
            case EXPIRED -> "Expired before it was supplied";
        };
    }

    /// What the paper is called in the statement.
    private static String name(String paper) {
        return switch (paper) {
            case "hazard" -> "immediate significant hazard";
            case "alternatives" -> "alternatives considered";
            case "consent" -> "patient informed";
            case "opinion" -> "opinion of the qualified person";
            case "label" -> "statement on the label";
            default -> paper;
        };
    }

    private static Supply.State next(Map<String, String> details) {
        return Stream.of(Supply.State.values())
                .filter(s -> s.name().equals(details.get("move")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/details/move", "is none of the choices"));
    }

    /// What the document says, paper by paper.
    private static String told(Supply.State next, Map<String, String> details) {
        return next.papers().stream()
                .map(paper -> name(paper) + ": " + paper(details, paper))
                .collect(Collectors.joining("; "));
    }

    private static String paper(Map<String, String> details, String paper) {
        var text = details.getOrDefault(paper, "").strip();
        if (text.isEmpty() || text.length() > 2000) throw new Refusal(SupplyRefusal.PAPER_MISSING, paper);
        return text;
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var next = next(details);
        supplies.take(batches.hold(signature.object()), next, told(next, details));
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/supply";
    }
}
