package eu.officina.traceability;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.identifiers.Wristband;
import eu.officina.labels.LabelWaiving;
import eu.officina.labels.Labelling;
import eu.officina.prescriptions.Patient;
import eu.officina.prescriptions.Prescribing;
import eu.officina.scans.Scanner;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the tablet shows when wristband and bag are scanned: each by itself, and whether they belong together.
///
/// @rule TR-02
@UseCase
public class Bedside {
    @Inject
    Scanner scanner;

    @Inject
    Genealogy genealogy;

    @Inject
    Labelling labelling;

    @Inject
    LabelWaiving waiving;

    @Inject
    Prescribing prescribing;

    @Inject
    Batches batches;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// The bag as scanned; `entirely` where its label is waived: all of it is given before the expiry.
    public record Bag(
            UUID unit,
            String name,
            String product,
            String patient,
            Instant expiry,
            String state,
            BigDecimal volume,
            @Nullable String remark,
            boolean entirely) {}

    /// What each scan is, and, when both are there, what forbids to give (null: nothing does).
    public record Check(
            @Nullable String wristband, @Nullable Bag bag, eu.officina.boundary.@Nullable Problem forbids) {

        boolean agrees() {
            return wristband != null && bag != null && forbids == null;
        }
    }

    @Reads
    @Allowed
    public Check check(@Nullable String wristband, @Nullable String bag) {
        var patient = wristband == null ? null : wearing(wristband);
        var unit = bag == null ? null : unit(bag);
        var shown = unit == null ? null : shown(unit);
        return new Check(
                wristband == null ? null : patient == null ? "?" : patient.pseudonym(),
                shown,
                forbids(wristband, patient, unit));
    }

    /// Remembers that wristband and bag agreed before the caller.
    ///
    /// @rule TR-06
    @Allowed({Role.NURSE, Role.PHYSICIAN})
    public void agreed(UUID unitId) {
        var unit = genealogy.hold(unitId);
        var now = clock.instant();
        genealogy
                .agreement(unitId, caller.person().subject())
                .ifPresentOrElse(
                        a -> a.again(now),
                        () -> genealogy.add(new BedsideAgreement(Uuid7.next(), unit, caller.person(), now)));
        acts.fire(Act.of("bedside.agreed", "unit", unit.batchId()).set("bag", unit.name()));
    }

    private Bag shown(Unit unit) {
        var identity = batches.identity(unit.batchId());
        var waived = waiving.until(unit.id());
        var expiry = unit.listed().expiry();
        return new Bag(
                unit.id(),
                unit.name(),
                identity.title(),
                identity.patient(),
                waived.filter(expiry::isAfter).orElse(expiry),
                unit.state().name(),
                unit.listed().volume(),
                unit.listed().remark(),
                waived.isPresent());
    }

    private eu.officina.boundary.@Nullable Problem forbids(
            @Nullable String wristband, @Nullable Patient patient, @Nullable Unit unit) {
        if (wristband == null || unit == null) return null;
        try {
            if (patient == null) throw new Refusal(TraceRefusal.WRONG_PATIENT);
            unit.expectGivable(patient.id(), clock.instant());
            waiving.expectGivable(unit.id(), clock.instant());
            return null;
        } catch (Refusal no) {
            return eu.officina.boundary.Problem.of(no.reason(), no.details());
        }
    }

    /// The patient who wears it; null when nobody known here does.
    @Nullable
    Patient wearing(String scanned) {
        if (!(scanner.read(scanned).identifier() instanceof Wristband band))
            throw new Refusal(TraceRefusal.NOT_A_WRISTBAND);
        Optional<Patient> found = prescribing.wearing(band);
        return found.orElse(null);
    }

    Unit unit(String scanned) {
        var label = labelling.find(scanned).orElseThrow(() -> new Refusal(TraceRefusal.NOT_A_BAG));
        return genealogy.unit(label.id());
    }
}
