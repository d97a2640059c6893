package eu.officina.labels;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.Approvals;
import eu.officina.masterrecords.Masters;
import eu.officina.materials.DonorTests;
import eu.officina.prescriptions.Prescribing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Printing labels: each copy once, with the words frozen, and looking at them before.
///
/// @rule LA-01
/// @rule LA-04
/// @rule LA-07
@UseCase
public class LabelPrinting {
    private static final int PREVIEW = 12; // dots per millimetre

    @Inject
    LabelRows rows;

    @Inject
    Batches batches;

    @Inject
    Masters masters;

    @Inject
    Approvals approvals;

    @Inject
    Prescribing prescribing;

    @Inject
    DonorTests donorTests;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// On which label, in which language (ISO 639-1) unless the words are frozen already.
    public record Print(
            @NotNull LabelSize size,
            @Nullable @Pattern(regexp = "en|es|de") String language) {}

    private record Sent(UUID batch, Print print) {}

    /// Prints every copy of the batch that was issued and not printed yet.
    ///
    /// @return the id of the print, whose file is taken at once
    @Allowed({Role.OPERATOR, Role.QA})
    public UUID print(UUID batchId, @Valid @NotNull Print asked) {
        return receipts.once(new Sent(batchId, asked), id -> {
            var batch = batches.hold(batchId);
            if (batch.state() == BatchRecord.State.ABORTED) throw new Refusal(LabelRefusal.BATCH_ENDED);
            var waiting = rows.copies(batchId).stream()
                    .filter(c -> c.state() == Label.State.ISSUED)
                    .toList();
            if (waiting.isEmpty()) throw new Refusal(LabelRefusal.NOTHING_TO_PRINT);
            for (var copy : waiting) {
                if (outOfSpecification(batch)) copy.bearStatement();
                copy.print(id, words(batch, copy, asked.language()), asked.size(), caller.person(), clock.instant());
            }
            images(batch, waiting, PREVIEW); // what can't be drawn or read back is not printed
            acts.fire(Act.of("labels.printed", "label", batchId)
                    .set("labels", waiting.stream().map(this::name).collect(Collectors.joining(", ")))
                    .set("size", asked.size().measures()));
        });
    }

    private String name(LabelCopy copy) {
        return Labelling.name(rows.get(copy.labelId()), copy);
    }

    /// The copies of a print as PDF, one page each.
    @Reads
    @Allowed({Role.OPERATOR, Role.QA})
    public byte[] pdf(UUID print) {
        var copies = expectFresh(print);
        var batch = batches.record(copies.getFirst().batchId());
        try (var sheet = new LabelSheet(layouts(batch, copies))) {
            return sheet.pdf(batch.number());
        } catch (IOException x) {
            throw new IllegalStateException(x);
        }
    }

    /// The copies of a print in the language of label printers.
    ///
    /// @param density dots per millimetre: 8, 12 or 24
    @Reads
    @Allowed({Role.OPERATOR, Role.QA})
    public String zpl(UUID print, int density) {
        if (density != 8 && density != 12 && density != 24) throw new Refusal(LabelRefusal.DENSITY_UNKNOWN, density);
        var copies = expectFresh(print);
        var batch = batches.record(copies.getFirst().batchId());
        return images(batch, copies, density).stream().map(LabelImage::zpl).collect(Collectors.joining());
    }

    /// A print is taken while none of its labels was used: later it would be a second one that nobody counts.
    private List<LabelCopy> expectFresh(UUID print) {
        var copies = rows.printed(print);
        if (copies.isEmpty()) throw new Refusal(LabelRefusal.LABEL_UNKNOWN);
        if (copies.stream().anyMatch(c -> c.state() != Label.State.PRINTED)) throw new Refusal(LabelRefusal.PRINT_USED);
        return copies;
    }

    /// The label as it was printed or, not printed yet, as it would be: black and white, dot for dot.
    @Reads
    @Allowed
    public byte[] preview(UUID labelId, @Nullable LabelSize size, @Nullable String language) {
        var copy = rows.last(rows.get(labelId).id());
        var batch = batches.record(copy.batchId());
        var on = size == null ? copy.size() == null ? LabelSize.BAG : copy.size() : size;
        var layout = layout(batch, copy, words(batch, copy, language), on);
        return LabelImage.of(List.of(layout), PREVIEW).getFirst().png();
    }

    private List<LabelImage> images(BatchRecord batch, List<LabelCopy> copies, int density) {
        return LabelImage.of(layouts(batch, copies), density);
    }

    private List<LabelLayout> layouts(BatchRecord batch, List<LabelCopy> copies) {
        return copies.stream()
                .map(c -> layout(batch, c, words(batch, c, null), c.size() == null ? LabelSize.BAG : c.size()))
                .toList();
    }

    private LabelLayout layout(BatchRecord batch, LabelCopy copy, LabelContent content, LabelSize size) {
        var stated = copy.state() == Label.State.ISSUED ? outOfSpecification(batch) : copy.stated();
        var statement = stated ? texts(content.language()).of("label.out-of-specification") : null;
        return LabelLayout.of(content, size, copy.number(), statement);
    }

    /// Frozen with the first copy that was printed, else from the record; what is warned of is always of now.
    private LabelContent words(BatchRecord batch, LabelCopy copy, @Nullable String language) {
        var frozen = copy.content();
        var hazard = donorTests.hazard(batch.donation());
        if (frozen != null) {
            return copy.state() == Label.State.ISSUED
                    ? frozen.warning(LabelWords.hazard(hazard, texts(frozen.language())))
                    : frozen;
        }
        var master = masters.get(batch.masterId()).master();
        var approval = approvals.get(prescribing.get(batch.prescriptionId()).approvalId());
        var spoken = texts(language == null ? caller.place().language() : language);
        var outside = new LabelWords.Outside(approval.number(), hazard);
        return new LabelWords(master, batch, caller.place(), outside, spoken).of(rows.get(copy.labelId()));
    }

    private boolean outOfSpecification(BatchRecord batch) {
        return batches.identity(batch.id()).outOfSpecification();
    }

    private Texts texts(String language) {
        return new Texts(Locale.of(language), caller.place().zone());
    }
}
