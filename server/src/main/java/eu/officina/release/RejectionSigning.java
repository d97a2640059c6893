package eu.officina.release;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The signature by which a batch is rejected; its bags are blocked. The reason is part of what is signed. What was
/// given can't be rejected any more.
///
/// @rule RE-03
@ApplicationScoped
class RejectionSigning implements Signable {
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
        return "rejection";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (!caller.is(Role.QP)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qp");
        var batch = batches.hold(object);
        releases.certification(object).expectLeadsTo(Certification.State.REJECTED);
        var given = units.given(object);
        if (given.isPresent())
            throw new Refusal(ReleaseRefusal.GIVEN, given.get().name());
        var reason = Deciding.reason(details);
        var words = "I reject batch %s: %s".formatted(batch.number(), reason);
        return new Statement(object, "certification", Meaning.REJECTED, words, reason);
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var batch = batches.hold(signature.object());
        var reason = details.get("reason");
        deciding.carryOut(
                batch,
                new Deciding.Decision(
                        Certification.State.REJECTED,
                        List.of(),
                        signature.words(),
                        signature.at(),
                        "batch.rejected",
                        reason));
        units.all(batch.id(), UnitState.BLOCKED, "rejected");
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/release";
    }
}
