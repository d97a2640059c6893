package eu.officina.labels;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.Wristband;
import eu.officina.prescriptions.Prescribing;
import eu.officina.rulepacks.RulePacks;
import eu.officina.scans.Scanner;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is made at the bed and given at once: its label, printed and read back before, stays beside it.
///
/// @rule LA-08
/// @rule LA-09
@UseCase
public class LabelWaiving {
    @Inject
    LabelRows rows;

    @Inject
    LabelScans scans;

    @Inject
    Reconciling reconciling;

    @Inject
    Batches batches;

    @Inject
    Prescribing prescribing;

    @Inject
    Scanner scanner;

    @Inject
    RulePacks packs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// The patient's wristband and the label beside the product, as scanned.
    public record Pair(
            @NotBlank @Size(max = 512) String wristband,
            @NotBlank @Size(max = 512) String label) {}

    /// The bag will be given without its label on it, which waits beside it.
    @Allowed(Role.OPERATOR)
    public Labelling.Listed waive(UUID batchId, String scanned) {
        var label = scans.scanned(batchId, scanned);
        var batch = batches.record(batchId);
        expectWaiver(batch);
        var copy = rows.last(label.id());
        if (rows.copiesOf(label.id()).stream().anyMatch(c -> c.number() != copy.number() && c.waivedUntil() != null))
            throw new Refusal(LabelRefusal.WAIVED_BEFORE, Labelling.name(label, copy));
        if (copy.state() != Label.State.WAIVED && batch.state() != BatchRecord.State.IN_PROCESS)
            throw new Refusal(LabelRefusal.WAIVED_TOO_LATE);
        if (copy.waive(caller.person(), clock.instant())) {
            acts.fire(Act.of("label.waived", "label", batchId).set(Labelling.name(label, copy), "beside its bag"));
        } else caller.leafWritten(); // scanned twice: nothing changed
        reconciling.answerWhenDone(batchId);
        return label.listed(copy.state());
    }

    /// The product is made; from now on its minutes run. Not before the batch is certified: it could not be given in
    /// them.
    ///
    /// @return until when it may be given without its label on it
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN})
    public Instant begin(UUID batchId, @Valid @NotNull Pair pair) {
        var label = scans.scanned(batchId, pair.label());
        var batch = batches.record(batchId);
        expectWearer(batch, pair.wristband());
        if (!batches.certified(batchId)) throw new Refusal(LabelRefusal.MADE_TOO_SOON);
        var copy = rows.last(label.id());
        if (copy.begin(clock.instant().plus(expectWaiver(batch)))) {
            acts.fire(Act.of("label.minutes-begun", "label", batchId)
                    .set("label", Labelling.name(label, copy))
                    .set("give until", copy.waivedUntil()));
        } else caller.leafWritten(); // scanned twice: the time does not begin again
        return Objects.requireNonNull(copy.waivedUntil());
    }

    private void expectWearer(BatchRecord batch, String wristband) {
        if (scanner.read(wristband).identifier() instanceof Wristband band
                && prescribing
                        .wearing(band)
                        .filter(p -> p.id().equals(batch.patientId()))
                        .isPresent()) return;
        throw new Refusal(LabelRefusal.WORN_BY_ANOTHER);
    }

    private Duration expectWaiver(BatchRecord batch) {
        int minutes = minutes(batch);
        if (minutes == 0)
            throw new Refusal(LabelRefusal.NO_LABEL_WAIVER, caller.place().country(), batch.regime());
        return Duration.ofMinutes(minutes);
    }

    private int minutes(BatchRecord batch) {
        var today = LocalDate.ofInstant(clock.instant(), caller.place().zone());
        return packs.labelWaiverMinutes(caller.place().country(), batch.regime(), today);
    }

    /// Minutes for which the label of this batch may be waived; 0: it is not.
    @Reads
    @Allowed
    public int minutes(UUID batchId) {
        return minutes(batches.record(batchId));
    }

    /// Refuses what may not be given at that time for its label's sake.
    @Reads
    @Allowed
    public void expectGivable(UUID labelId, Instant at) {
        if (rows.copiesOf(labelId).stream().anyMatch(c -> c.servesAt(at))) return;
        var copy = rows.last(labelId);
        if (copy.state() != Label.State.WAIVED) {
            expectOnBag(labelId);
            return;
        }
        var until = copy.waivedUntil();
        if (until == null) throw new Refusal(LabelRefusal.MINUTES_NOT_BEGUN, Labelling.name(rows.get(labelId), copy));
        throw new Refusal(LabelRefusal.WAIVER_OVER, until);
    }

    /// Until when the bag of a waived label is to be given, entirely; nothing where its label is on it, or nothing
    /// runs.
    @Reads
    @Allowed
    public Optional<Instant> until(UUID labelId) {
        var copy = rows.last(labelId);
        return copy.state() == Label.State.WAIVED ? Optional.ofNullable(copy.waivedUntil()) : Optional.empty();
    }

    /// Whether its label waits beside it, its minutes running, over, or not begun.
    @Reads
    @Allowed
    public boolean beside(UUID labelId) {
        return rows.last(labelId).state() == Label.State.WAIVED;
    }

    /// Its bag was given, or its content is in other bags. Called by the command that did so.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN})
    public void emptied(UUID labelId) {
        rows.last(labelId).empty(caller.person(), clock.instant());
    }

    /// Refuses a bag whose label was not scanned on it.
    @Reads
    @Allowed
    public void expectOnBag(UUID labelId) {
        var copy = rows.last(labelId);
        if (copy.state() == Label.State.APPLIED) return;
        var name = Labelling.name(rows.get(labelId), copy);
        throw new Refusal(LabelRefusal.LABEL_NOT_ON_BAG, name, copy.state().words());
    }

    /// Of the labels that wait beside their bags: until when these may be given, as far as their minutes have begun.
    @Reads
    @Allowed
    public Map<UUID, Instant> waived() {
        return rows.waived().stream()
                .filter(c -> c.waivedUntil() != null)
                .collect(Collectors.toMap(LabelCopy::labelId, LabelCopy::waivedUntil));
    }
}
