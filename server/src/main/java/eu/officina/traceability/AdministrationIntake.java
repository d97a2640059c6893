package eu.officina.traceability;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.identifiers.Wristband;
import eu.officina.labels.LabelWaiving;
import eu.officina.labels.Labelling;
import eu.officina.masterrecords.Reading;
import eu.officina.mobile.FieldEntry;
import eu.officina.mobile.Intake;
import eu.officina.prescriptions.Patient;
import eu.officina.prescriptions.Prescribing;
import eu.officina.quality.Deviation.Severity;
import eu.officina.quality.Deviations;
import eu.officina.scans.Scanner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A bag was given at the bed: the tablet's entry is checked again here, whatever the tablet had shown.
///
/// - **Shape** content `wristband`, `bag` as scanned; `secondPerson`; `volume` given in mL.
///
/// @rule TR-02
/// @rule TR-03
/// @rule TR-04
/// @rule LA-09
/// @rule TR-13
@ApplicationScoped
class AdministrationIntake implements Intake {
    @Inject
    Scanner scanner;

    @Inject
    Genealogy genealogy;

    @Inject
    Walks walks;

    @Inject
    Labelling labelling;

    @Inject
    LabelWaiving waiving;

    @Inject
    Batches batches;

    @Inject
    Deviations deviations;

    @Inject
    Prescribing prescribing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<UnitAdministered> administered;

    @Override
    public String kind() {
        return "administration";
    }

    @Override
    public void take(UUID id, FieldEntry entry) {
        if (!caller.is(Role.NURSE) && !caller.is(Role.PHYSICIAN))
            throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "nurse, physician");
        var second = secondPerson(entry);
        var patient = patient(entry);
        var unit = hold(bag(entry));
        var agreed = genealogy.agreements(unit);
        unit.expectGiven(patient.id(), !agreed.isEmpty(), clock.instant());
        var volume = Reading.of("volume", text(entry, "volume"), 1);
        var at = counted(unit, agreed, entry.claimedAt());
        expectFit(unit, volume, at);
        var against = unit.against(at);
        give(unit, at, entry, Map.of("volume mL", volume.reported(), "second person", second));
        if (against != null) deviate(unit, "Given although it was " + against);
        if (unit.handling().harmed())
            deviate(unit, "Given before it was known: " + unit.listed().remark());
        if (stopped(unit, agreed)) deviate(unit, "Given although a stop was told");
        settle(unit, volume, at);
        administered.fire(new UnitAdministered(unit, unit.batchId()));
    }

    private void give(Unit unit, Instant at, FieldEntry entry, Map<String, String> how) {
        var before = unit.state();
        unit.give(at, clock.instant());
        var act = Act.of("unit.administered", "unit", unit.batchId())
                .change(unit.name(), before, UnitState.ADMINISTERED)
                .set("claimed at", entry.claimedAt());
        how.forEach(act::set);
        acts.fire(act);
    }

    /// What was given without its label is given in its minutes and entirely, else it is a deviation: what happened is
    /// recorded.
    private void settle(Unit unit, Reading volume, Instant at) {
        if (!waiving.beside(unit.id())) return;
        var inTime =
                waiving.until(unit.id()).filter(until -> !at.isAfter(until)).isPresent();
        waiving.emptied(unit.id());
        var whole = unit.listed().volume();
        if (inTime && volume.number().compareTo(whole) >= 0) return;
        var when = inTime ? "in time" : "not in its minutes";
        deviate(
                unit,
                "Given without its label, %s, %s of %s mL".formatted(when, volume.reported(), whole.toPlainString()));
    }

    private void deviate(Unit unit, String what) {
        var batch = batches.record(unit.batchId());
        deviations.open(new Deviations.Found(
                batch.id(), batch.number(), batch.step(), "volume", what + ": " + unit.name(), Severity.MAJOR));
    }

    /// The batches it holds something of first, as everybody does.
    private Unit hold(UUID bag) {
        walks.batches(bag).stream().sorted().forEach(batches::hold);
        return genealogy.hold(bag);
    }

    /// When the person at the bed says, as long as that lies between the first agreement, or its certification, and
    /// now: a clock that says otherwise is wrong.
    private Instant counted(Unit unit, List<BedsideAgreement> agreed, Instant claimed) {
        var now = clock.instant();
        var from = agreed.stream()
                .map(BedsideAgreement::firstAt)
                .min(Comparator.naturalOrder())
                .orElse(unit.giving().from());
        return from != null && !claimed.isBefore(from) && claimed.isBefore(now) ? claimed : now;
    }

    private static boolean stopped(Unit unit, List<BedsideAgreement> agreed) {
        return !agreed.isEmpty()
                && agreed.stream().noneMatch(a -> unit.handling().unheardSince(a.at()));
    }

    private UUID bag(FieldEntry entry) {
        return labelling
                .find(text(entry, "bag"))
                .orElseThrow(() -> new Refusal(TraceRefusal.NOT_A_BAG))
                .id();
    }

    private void expectFit(Unit unit, Reading volume, Instant at) {
        var whole = unit.listed().volume();
        if (volume.number().compareTo(whole) > 0)
            throw new Refusal(TraceRefusal.MORE_THAN_THE_BAG, whole.toPlainString());
        if (!waiving.beside(unit.id())) waiving.expectGivable(unit.id(), at);
    }

    private String secondPerson(FieldEntry entry) {
        var second = entry.content().getOrDefault("secondPerson", "").strip();
        if (second.isEmpty()) throw new Refusal(TraceRefusal.SECOND_PERSON);
        if (second.equalsIgnoreCase(caller.person().name())) throw new Refusal(TraceRefusal.SECOND_PERSON_IS_YOU);
        return second;
    }

    private Patient patient(FieldEntry entry) {
        if (!(scanner.read(text(entry, "wristband")).identifier() instanceof Wristband band)) {
            throw new Refusal(TraceRefusal.NOT_A_WRISTBAND);
        }
        return prescribing.wore(band, entry.claimedAt()).orElseThrow(() -> new Refusal(TraceRefusal.WRONG_PATIENT));
    }

    private static String text(FieldEntry entry, String name) {
        var text = entry.content().getOrDefault(name, "").strip();
        if (text.isEmpty()) throw new Refusal(TraceRefusal.CONTENT_MISSING, name);
        return text;
    }
}
