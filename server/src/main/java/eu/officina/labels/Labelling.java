package eu.officina.labels;

import eu.officina.batchrecords.BatchExecution;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.TradeItem;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Masters;
import eu.officina.scans.Scanner;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Issuing, printing and reading back the labels of a batch.
///
/// @rule LA-01
/// @rule LA-02
@UseCase
public class Labelling {
    @Inject
    LabelRows rows;

    @Inject
    Batches batches;

    @Inject
    BatchExecution execution;

    @Inject
    Masters masters;

    @Inject
    NewLabels fresh;

    @Inject
    Scanner scanner;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<LabelsIssued> issued;

    /// How many bags, and how much is in each (mL).
    public record Filling(
            @Min(1) @Max(20) int bags,
            @NotNull @DecimalMin("0.1") @DecimalMax("1000") BigDecimal volume) {}

    /// One label as people see it, in the state of the copy issued last.
    public record Listed(
            UUID id,
            UUID batch,
            String name,
            String gtin,
            String serial,
            int position,
            int total,
            BigDecimal volume,
            Instant expiry,
            String patient,
            Label.State state) {}

    /// One copy of a label; `reason` why it was issued again, `remark` what became of it.
    public record Copy(
            UUID id,
            int number,
            Label.State state,
            @Nullable String reason,
            @Nullable LabelSize size,
            @Nullable Instant printedAt,
            @Nullable String printedBy,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String remark,
            @Nullable Instant waivedUntil) {}

    @Allowed(Role.OPERATOR)
    public List<Listed> issue(UUID batchId, @Valid @NotNull Filling filling) {
        var batch = batches.hold(batchId);
        var master = masters.get(batch.masterId()).master();
        var place = place(master, Field.Kind.LABEL);
        if (!rows.of(batchId).isEmpty()) throw new Refusal(LabelRefusal.LABELS_ISSUED);
        expectEnough(batch, place.field(), filling);
        execution.count(batch, place, filling.bags(), null);
        var expiry =
                clock.instant().plus(Duration.ofHours(master.shelfLifeHours())).truncatedTo(ChronoUnit.MINUTES);
        var labels = fresh.of(batch, Collections.nCopies(filling.bags(), filling.volume()), expiry);
        acts.fire(Act.of("labels.issued", "label", batchId)
                .set("bags", filling.bags())
                .set("volume mL", filling.volume()));
        issued.fire(new LabelsIssued(batch, place.step().number(), labels));
        return labels;
    }

    /// The master record may name the recorded volume that the bags can't exceed together.
    private void expectEnough(BatchRecord batch, Field field, Filling filling) {
        if (field.expression() == null) return;
        var there = execution.number(batch, field.expression()).orElse(null);
        var wanted = filling.volume().multiply(BigDecimal.valueOf(filling.bags()));
        if (there == null || wanted.compareTo(there) <= 0) return;
        throw new Refusal(LabelRefusal.MORE_THAN_THERE_IS, filling.bags(), filling.volume(), there);
    }

    /// Labels of bags that the content of others comes into, whose expiry is known. Called by the command that does so.
    @Allowed(Role.OPERATOR)
    public List<Listed> portion(UUID batchId, List<BigDecimal> volumes, Instant expiry) {
        var labels = fresh.of(batches.hold(batchId), volumes, expiry);
        acts.fire(Act.of("labels.issued", "label", batchId).set("bags", volumes.size()));
        return labels;
    }

    static String name(Label label, LabelCopy copy) {
        return label.listed(copy.state()).name() + " #" + copy.number();
    }

    @Reads
    @Allowed
    public List<Listed> of(UUID batchId) {
        batches.record(batchId);
        var states = rows.copies(batchId).stream()
                .collect(Collectors.toMap(LabelCopy::labelId, LabelCopy::state, (earlier, last) -> last));
        return rows.of(batchId).stream()
                .map(l -> l.listed(states.getOrDefault(l.id(), Label.State.ISSUED)))
                .toList();
    }

    /// One label, in the state of its last copy.
    @Reads
    @Allowed
    public Listed get(UUID label) {
        return rows.get(label).listed(rows.last(label).state());
    }

    /// What a scanner reads from the label.
    @Reads
    @Allowed
    public String symbol(UUID label) {
        return "]d2" + rows.get(label).elementString();
    }

    /// The label that this scan comes from, if it is one of ours and says nothing else than was issued.
    @Reads
    @Allowed
    public Optional<Label> find(String scanned) {
        if (!(scanner.read(scanned).identifier() instanceof TradeItem item) || item.serial() == null)
            return Optional.empty();
        return rows.find(item.gtin().digits(), item.serial())
                .filter(l -> item.elements().encoded().equals(l.elementString()));
    }

    static Master.Placed place(Master master, Field.Kind kind) {
        return master.first(kind).orElseThrow(() -> new Refusal(LabelRefusal.NO_LABEL_STEP));
    }
}
