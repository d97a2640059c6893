package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.EntryRecorded;
import eu.officina.masterrecords.Verdict;
import eu.officina.rulepacks.Regime;
import eu.officina.traceability.UnitAdministered;
import eu.officina.traceability.UnitHarmed;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A result that fails after the first certification: the batch is LATE_OOS and its bags are blocked, in the
/// transaction
/// that recorded the result.
///
/// @rule RE-05
@ApplicationScoped
class LateResults {
    @Inject
    Deciding deciding;

    @Inject
    Batches batches;

    @Inject
    Certifications certifications;

    @Inject
    Units units;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /// Everybody; the patient is watched only where a bag was given, and only a trial has a sponsor.
    private List<Notice.To> addressees(BatchRecord batch) {
        var given = units.given(batch.id()).isPresent();
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
                .ifPresent(c -> failed(batch, entry.field().label() + " failed after certification"));
    }

    private void failed(BatchRecord batch, String words) {
        deciding.carryOut(
                batch,
                new Deciding.Decision(
                        Certification.State.LATE_OOS, List.of(), words, clock.instant(), "batch.late-failure", words));
        units.all(batch.id(), UnitState.BLOCKED, words);
        notices.open(batch, Notice.Cause.LATE_FAILURE, addressees(batch));
    }

    /// A tablet's entry that comes after the failure, the rejection, or the harm.
    void given(@Observes UnitAdministered given) {
        var unit = given.unit();
        units.batches(unit.id()).stream()
                .filter(batch -> unit.handling().harmed() || failedBefore(batch, unit.listed()))
                .forEach(this::watch);
    }

    /// A harm that is known after the bag was given.
    void harmed(@Observes UnitHarmed harmed) {
        if (harmed.unit().state() == UnitState.ADMINISTERED)
            units.batches(harmed.unit().id()).forEach(this::watch);
    }

    /// Who was given it is watched from now on.
    private void watch(UUID batch) {
        notices.open(
                batches.record(batch),
                Notice.Cause.GIVEN_LATE,
                List.of(Notice.To.PHYSICIAN, Notice.To.QUALIFIED_PERSON, Notice.To.PATIENT_WATCH));
    }

    /// Not what was supplied at request, and given after that.
    private boolean failedBefore(UUID batch, Units.Listed bag) {
        var watched = notices.of(batch).stream()
                .anyMatch(n -> n.addressee() == Notice.To.PATIENT_WATCH && n.doneAt() == null);
        return !watched
                && certifications.of(batch).filter(c -> c.failed(bag.givenAt())).isPresent();
    }
}
