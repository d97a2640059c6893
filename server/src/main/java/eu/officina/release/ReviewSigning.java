package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Deviation;
import eu.officina.batchrecords.Deviations;
import eu.officina.batchrecords.Exceptions;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.Uuid7;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/// The signature that ends review by exception and freezes the record.
///
/// @rule RE-02
/// @rule RE-04
@ApplicationScoped
class ReviewSigning implements Signable {
    @Inject
    Batches batches;

    @Inject
    Sheets sheets;

    @Inject
    Deviations deviations;

    @Inject
    Releases releases;

    @Inject
    Certifications certifications;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    @Override
    public String act() {
        return "review";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (!caller.is(Role.QA)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qa");
        var batch = batches.hold(object);
        if (batch.state() != BatchRecord.State.COMPLETED) throw new Refusal(ReleaseRefusal.PRODUCTION_NOT_ENDED);
        var sheet = sheets.of(batch);
        if (!sheet.complete()) throw new Refusal(ReleaseRefusal.RECORD_NOT_WHOLE, sheet.openStep());
        releases.expectOutsider(sheet);
        deviations.of(object).forEach(ReviewSigning::expectJudged);
        var exceptions = Exceptions.of(sheet);
        var words =
                words(batch.number(), exceptions.size(), deviations.of(object).size());
        return new Statement(object, "review", Meaning.REVIEWED, words, exceptions.toString());
    }

    /// What is asserted, shown before and kept after.
    static String words(String batch, int exceptions, int deviations) {
        return "I reviewed the record and the audit trail of batch %s, its exceptions (%d) and deviations (%d)."
                .formatted(batch, exceptions, deviations);
    }

    private static void expectJudged(Deviations.Listed deviation) {
        if (deviation.severity() == null) throw new Refusal(ReleaseRefusal.DEVIATION_OPEN, deviation.number());
        if (deviation.severity() == Deviation.Severity.CRITICAL) {
            throw new Refusal(ReleaseRefusal.CRITICAL_DEVIATION, deviation.number());
        }
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var batch = batches.hold(signature.object());
        batch.reviewed();
        batch.disposed(Certification.State.PENDING_CERT);
        certifications.add(new Certification(Uuid7.next(), batch.id(), signature.at()));
        acts.fire(Act.of("batch.reviewed", "batch", batch.id())
                .change("state", BatchRecord.State.COMPLETED, BatchRecord.State.REVIEWED));
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/release";
    }
}
