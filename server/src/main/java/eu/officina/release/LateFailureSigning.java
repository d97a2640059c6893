package eu.officina.release;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.release.Certification.State;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What becomes of a batch that failed after its certification: the detail `decision` is one of the three states, the
/// detail `reason` says why.
///
/// - **Units** `reason` 1 to 500 characters.
/// - **Refuses** [ReleaseRefusal#DECIDED], [ReleaseRefusal#GIVEN], [ReleaseRefusal#NOT_GIVEN].
///
/// @rule RE-10
@ApplicationScoped
class LateFailureSigning implements Signable {
    private static final Set<State> DECISIONS =
            Set.of(State.NON_CONFORMING_ADMINISTERED, State.QUARANTINED, State.RECALLED);

    @Inject
    Deciding deciding;

    @Inject
    Batches batches;

    @Inject
    Releases releases;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Override
    public String act() {
        return "late-failure";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (!caller.is(Role.QP)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qp");
        var batch = batches.hold(object);
        var decision = decision(details);
        releases.certification(object).expectLeadsTo(decision);
        expectFits(object, decision);
        var reason = Deciding.reason(details);
        var words = words(decision).formatted(batch.number()) + " " + reason;
        return new Statement(object, "certification", Meaning.REJECTED, words, decision + "\n" + reason);
    }

    private static State decision(Map<String, String> details) {
        return Stream.of(State.values())
                .filter(s -> s.name().equals(details.get("decision")) && DECISIONS.contains(s))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/decision", "is none of the choices"));
    }

    private void expectFits(UUID batch, State decision) {
        var given = units.given(batch);
        if (decision == State.NON_CONFORMING_ADMINISTERED && given.isEmpty()) {
            throw new Refusal(ReleaseRefusal.NOT_GIVEN);
        }
        if (decision == State.QUARANTINED && given.isPresent()) {
            throw new Refusal(ReleaseRefusal.GIVEN, given.get().name());
        }
    }

    private static String words(State decision) {
        return switch (decision) {
            case NON_CONFORMING_ADMINISTERED -> "I record that batch %s was given and does not conform.";
            case QUARANTINED -> "I put batch %s into quarantine; nothing of it was given.";
            default -> "I recall batch %s; nothing of it is given any more.";
        };
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var batch = batches.hold(signature.object());
        var decision = decision(details);
        var reason = details.get("reason");
        deciding.carryOut(
                batch,
                new Deciding.Decision(
                        decision, List.of(), signature.words(), signature.at(), "batch.late-failure-decided", reason));
        units.all(batch.id(), UnitState.BLOCKED, decision.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/release";
    }
}
