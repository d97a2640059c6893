package eu.officina.review;

import eu.officina.audit.AuditTrail;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Sheet;
import eu.officina.boundary.Refusal;
import eu.officina.quality.Deviations;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that a review is about, as it stands now.
///
/// - **Shape** computed, never stored.
///
/// @rule RV-02
/// @rule RV-03
/// @rule RV-04
record Matter(
        BatchRecord batch,
        Sheet sheet,
        List<Reviews.Judged> exceptions,
        List<Deviations.Listed> deviations,
        List<AuditTrail.Line> trail,
        List<Signed> signatures) {

    /// The signature of that stage; one on the audit trail counts only while it binds all that is recorded.
    Optional<Signed> signature(Stage stage) {
        return signatures.stream()
                .filter(s -> s.holds() && s.part().equals(stage.act()))
                .filter(s -> stage != Stage.AUDIT_TRAIL || bindsTheRecord(s))
                .findFirst();
    }

    private boolean bindsTheRecord(Signed s) {
        return new Statement(s.object(), s.part(), s.meaning(), s.words(), content(Stage.AUDIT_TRAIL))
                .hash()
                .hex()
                .equals(s.sha256());
    }

    /// Refuses when that person can't sign that stage now.
    void expect(Stage stage, String subject) {
        var state = batch.state();
        if (!from(stage, state) || signature(stage).isPresent()) {
            throw new Refusal(ReviewRefusal.STAGE_NOT_NOW, words(stage.name()), state.words());
        }
        if (stage != Stage.AUDIT_TRAIL && !sheet.complete()) {
            throw new Refusal(ReviewRefusal.RECORD_NOT_WHOLE, sheet.openStep());
        }
        if (stage == Stage.OPERATIONS) return;
        if (sheet.tookPart(subject)) throw new Refusal(ReviewRefusal.PERFORMER_REVIEWS);
        if (stage == Stage.QUALITY) expectReady(subject);
    }

    /// Results that came after the review are reviewed in the audit trail once more.
    private static boolean from(Stage stage, BatchRecord.State state) {
        return switch (stage) {
            case OPERATIONS ->
                state == BatchRecord.State.COMPLETED || state == BatchRecord.State.RETURNED_FOR_CORRECTION;
            case AUDIT_TRAIL -> state == BatchRecord.State.UNDER_REVIEW || state == BatchRecord.State.REVIEWED;
            case QUALITY -> state == BatchRecord.State.UNDER_REVIEW;
        };
    }

    private void expectReady(String subject) {
        if (signature(Stage.OPERATIONS).filter(s -> s.signer().equals(subject)).isPresent()) {
            throw new Refusal(ReviewRefusal.OPERATIONS_REVIEWED);
        }
        deviations.stream().filter(d -> !d.settled()).findFirst().ifPresent(d -> {
            throw new Refusal(ReviewRefusal.DEVIATION_OPEN, d.number());
        });
        var open = exceptions.stream().filter(e -> !e.settled()).count();
        if (open > 0) throw new Refusal(ReviewRefusal.EXCEPTION_NOT_JUDGED, open);
        if (signature(Stage.AUDIT_TRAIL).isEmpty()) throw new Refusal(ReviewRefusal.TRAIL_NOT_REVIEWED);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ') + " review";
    }

    /// What a signature of that stage asserts.
    String words(Stage stage) {
        return switch (stage) {
            case OPERATIONS -> stage.words(batch.number());
            case AUDIT_TRAIL ->
                stage.words(
                        batch.number(),
                        trail.size(),
                        trail.stream().filter(l -> l.reason() != null).count());
            case QUALITY -> stage.words(batch.number(), exceptions.size(), deviations.size());
        };
    }

    /// What that signature binds.
    String content(Stage stage) {
        return switch (stage) {
            case OPERATIONS, AUDIT_TRAIL -> sheet.content().hex();
            case QUALITY -> sheet.content().hex() + "\n" + exceptions + "\n" + deviations;
        };
    }
}
