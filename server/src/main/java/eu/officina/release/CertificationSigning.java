package eu.officina.release;

import eu.officina.batchrecords.Awaited;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Sheet;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/// The signature of the qualified or responsible person: first step while results are pending, final when all are
/// there.
///
/// @rule RE-01
/// @rule RE-03
@ApplicationScoped
class CertificationSigning implements Signable {
    @Inject
    Deciding deciding;

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

    @Override
    public String act() {
        return "certification";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (!caller.is(Role.QP)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qp");
        var batch = batches.hold(object);
        var next = releases.next(batch);
        var pending = Awaited.names(sheets.of(batch).pending());
        var words = words(batch.number(), next == Certification.State.CERTIFIED_STEP1 ? pending : "");
        return new Statement(object, "certification", Meaning.CERTIFIED, words, next + "\n" + results(object));
    }

    /// What is asserted, shown before and kept after.
    static String words(String batch, String pending) {
        return pending.isEmpty()
                ? "I certify batch %s finally; all results meet the specification.".formatted(batch)
                : "I certify batch %s for administration while results are pending: %s.".formatted(batch, pending);
    }

    private String results(UUID batch) {
        return releases.view(batch).results().toString();
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var batch = batches.hold(signature.object());
        var next = releases.next(batch);
        var sheet = sheets.of(batch);
        var pending = sheet.pending().stream().map(Field::label).toList();
        deciding.carryOut(
                batch,
                new Deciding.Decision(next, pending, signature.words(), signature.at(), "batch.certified", null));
        units.all(batch.id(), UnitState.AVAILABLE, remark(sheet));
    }

    /// What the person at the bed must know of the certification.
    private static String remark(Sheet sheet) {
        var pending = Awaited.names(sheet.pending());
        return pending.isEmpty() ? "certified" : "certified while pending: " + pending;
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/release";
    }
}
