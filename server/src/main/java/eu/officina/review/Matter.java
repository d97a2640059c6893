package eu.officina.review;

import eu.officina.audit.AuditTrail;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Sheet;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Refusal;
import eu.officina.quality.Deviations;
import eu.officina.signatures.Signed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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

    Optional<Signed> signature(Stage stage) {
        return signatures.stream()
                .filter(s -> s.holds() && s.part().equals(stage.act()))
                .findFirst();
    }

    /// Refuses when that person can't sign that stage now.
    void expect(Stage stage, String subject) {
        var state = batch.state();
        if (!from(stage, state) || signature(stage).isPresent()) {
            throw new Refusal(ReviewRefusal.STAGE_NOT_NOW, words(stage.name()), state.words());
        }
        if (stage == Stage.OPERATIONS) {
            if (!sheet.complete()) throw new Refusal(ReviewRefusal.RECORD_NOT_WHOLE, sheet.openStep());
            return;
        }
        if (sheet.tookPart(subject)) throw new Refusal(ReviewRefusal.PERFORMER_REVIEWS);
        if (stage == Stage.QUALITY) expectReady(subject);
    }

    private static boolean from(Stage stage, BatchRecord.State state) {
        return stage == Stage.OPERATIONS
                ? state == BatchRecord.State.COMPLETED || state == BatchRecord.State.RETURNED_FOR_CORRECTION
                : state == BatchRecord.State.UNDER_REVIEW;
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
            case OPERATIONS -> sheet.content().hex();
            case AUDIT_TRAIL ->
                Hash.of(trail.stream().map(l -> l.id().toString()).collect(Collectors.joining("\n")))
                        .hex();
            case QUALITY -> sheet.content().hex() + "\n" + exceptions + "\n" + deviations;
        };
    }
}
