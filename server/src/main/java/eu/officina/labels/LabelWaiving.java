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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is made at the bed and given at once: its label, printed and read back before, stays beside it.
///
/// @rule LA-08
/// @rule LA-09
@UseCase
public class LabelWaiving {
    private static final Duration REMEMBERED = Duration.ofDays(1);

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

    /// The product is made; from now on its minutes run.
    ///
    /// @return until when it may be given without its label on it
    @Allowed(Role.OPERATOR)
    public Instant waive(UUID batchId, @Valid @NotNull Pair pair) {
        var label = scans.scanned(batchId, pair.label());
        var batch = batches.record(batchId);
        expectWearer(batch, pair.wristband());
        var copy = rows.last(label.id());
        var now = clock.instant();
        if (copy.waive(now.plus(expectWaiver(batch)), caller.person(), now)) {
            acts.fire(Act.of("label.waived", "label", batchId)
                    .set(Labelling.name(label, copy), "beside its bag")
                    .set("give until", copy.waivedUntil()));
        } else caller.leafWritten(); // scanned twice: the time does not begin again
        reconciling.answerWhenDone(batchId);
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
    ///
    /// @param volume what is given of it (mL); null: not known yet
    @Reads
    @Allowed
    public void expectGivable(UUID labelId, Instant at, @Nullable BigDecimal volume) {
        var copy = rows.last(labelId);
        var until = copy.waivedUntil();
        if (until == null) {
            expectOnBag(labelId);
            return;
        }
        if (at.isAfter(until)) throw new Refusal(LabelRefusal.WAIVER_OVER, until);
        var whole = rows.get(labelId).listed(copy.state()).volume();
        if (volume != null && volume.compareTo(whole) < 0)
            throw new Refusal(LabelRefusal.GIVEN_IN_PART, whole.toPlainString());
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

    /// Of the labels waived lately: until when their bags may be given.
    @Reads
    @Allowed
    public Map<UUID, Instant> waived() {
        return rows.waived(clock.instant().minus(REMEMBERED)).stream()
                .collect(Collectors.toMap(LabelCopy::labelId, LabelCopy::waivedUntil));
    }
}
