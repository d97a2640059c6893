package eu.officina.papers;

import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The second person's signature that record and paper agree; the detail `destroyed` counts the other copies.
///
/// @rule PA-01
/// @rule PA-03
@ApplicationScoped
class PaperSigning implements Signable {
    private static final Set<Role> VERIFIERS = Set.of(Role.OPERATOR, Role.QC, Role.QA, Role.QP, Role.NURSE);

    @Inject
    PaperRows rows;

    @Inject
    Papers papers;

    @Inject
    PaperRegister register;

    @Inject
    Caller caller;

    @Override
    public String act() {
        return "paper";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (VERIFIERS.stream().noneMatch(caller::is))
            throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "operator, qc, qa");
        var form = rows.hold(object);
        form.expect(PaperForm.State.TRANSCRIBED);
        var view = register.view(form);
        if (view.transcribedBy(caller.person().subject())) throw new Refusal(PaperRefusal.OWN_TRANSCRIPTION);
        int destroyed = destroyed(details);
        form.expectAccounted(1, destroyed);
        var words = words(form.number(), view.transcribed().size(), destroyed);
        return new Statement(object, "paper", Meaning.VERIFIED, words, content(view));
    }

    /// What is asserted, shown before and kept after.
    static String words(String number, int values, int destroyed) {
        return ("I compared the transcription of paper form %s (%d values) with the paper; they agree."
                        + " Other copies destroyed: %d.")
                .formatted(number, values, destroyed);
    }

    private static int destroyed(Map<String, String> details) {
        try {
            return Integer.parseInt(details.getOrDefault("destroyed", ""));
        } catch (NumberFormatException none) {
            throw new InvalidInput("/details/destroyed", "is no whole number");
        }
    }

    private static String content(PaperViews.View view) {
        var text = new StringBuilder();
        view.transcribed().forEach(e -> text.append(e).append('\n'));
        view.scans().forEach(s -> text.append(s.sha256()).append('\n'));
        return text.toString();
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var form = rows.hold(signature.object());
        form.verified(papers.stamp());
        papers.tell(form, PaperForm.State.TRANSCRIBED, null);
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/papers/" + object;
    }
}
