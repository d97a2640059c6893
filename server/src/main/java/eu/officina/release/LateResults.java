package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.EntryRecorded;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Act;
import eu.officina.masterrecords.Verdict;
import eu.officina.rulepacks.Regime;
import eu.officina.traceability.Unit;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// A result that fails after the first certification: the batch is LATE_OOS and its bags are blocked, in the
/// transaction
/// that recorded the result.
///
/// @rule RE-05
@ApplicationScoped
class LateResults {
    @Inject
    Certifications certifications;

    @Inject
    Sheets sheets;

    @Inject
    Units units;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<CertificationChanged> changed;

    /// Everybody; the patient is watched only where a bag was given, and only a trial has a sponsor.
    private List<Notice.To> addressees(BatchRecord batch) {
        var given = units.of(batch.id()).stream().anyMatch(u -> u.givenAt() != null);
        return Stream.of(Notice.To.values())
                .filter(to -> given || to != Notice.To.PATIENT_WATCH)
                .filter(to -> batch.regime() == Regime.CLINICAL_TRIAL || to != Notice.To.SPONSOR)
                .toList();
    }

    void hear(@Observes EntryRecorded entry) {
        if (!entry.field().release() || entry.verdict() != Verdict.OUT) return;
        var batch = entry.batch();
        certifications
                .of(batch.id())
                .filter(c -> c.state() == Certification.State.CERTIFIED_STEP1)
                .ifPresent(c -> {
                    var words = entry.field().label() + " failed after certification";
                    c.become(Certification.State.LATE_OOS, List.of(), words, clock.instant());
                    batch.disposed(Certification.State.LATE_OOS);
                    units.all(batch.id(), Unit.State.BLOCKED, words);
                    acts.fire(Act.of("batch.late-failure", "batch", batch.id())
                            .change("release", Certification.State.CERTIFIED_STEP1, Certification.State.LATE_OOS)
                            .because(words));
                    var product = sheets.of(batch).master().product();
                    changed.fire(new CertificationChanged(batch, product, Certification.State.LATE_OOS));
                    notices.open(batch, Notice.Cause.LATE_FAILURE, addressees(batch));
                });
    }
}
