package eu.officina.release;

import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import eu.officina.traceability.Unit;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
    Batches batches;

    @Inject
    Sheets sheets;

    @Inject
    Releases releases;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    @Inject
    Event<CertificationChanged> changed;

    @Override
    public String act() {
        return "rejection";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (!caller.is(Role.QP)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qp");
        var batch = batches.hold(object);
        releases.certification(object).expectLeadsTo(Certification.State.REJECTED);
        var given = units.of(object).stream().filter(u -> u.givenAt() != null).findFirst();
        if (given.isPresent())
            throw new Refusal(ReleaseRefusal.GIVEN, given.get().name());
        var reason = details.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > 500)
            throw new InvalidInput("/reason", "must have 1 to 500 characters");
        var words = "I reject batch %s: %s".formatted(batch.number(), reason);
        return new Statement(object, "certification", Meaning.REJECTED, words, reason);
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var batch = batches.hold(signature.object());
        var certification = releases.certification(batch.id());
        var before = certification.state();
        certification.become(Certification.State.REJECTED, List.of(), signature.words(), signature.at());
        batch.disposed(Certification.State.REJECTED);
        units.all(batch.id(), Unit.State.BLOCKED, "rejected");
        acts.fire(Act.of("batch.rejected", "batch", batch.id())
                .change("release", before, Certification.State.REJECTED)
                .because(details.get("reason")));
        var product = sheets.of(batch).master().product();
        changed.fire(new CertificationChanged(batch, product, Certification.State.REJECTED));
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/release";
    }
}
