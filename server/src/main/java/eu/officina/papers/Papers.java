package eu.officina.papers;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The paper forms of the workspace: issued, copied, attached to, transcribed, cancelled. [PaperSigning] verifies.
///
/// @rule PA-01
/// @rule PA-04
@UseCase
public class Papers {
    private static final Set<BatchRecord.State> AT_WORK =
            Set.of(BatchRecord.State.IN_PROCESS, BatchRecord.State.ON_HOLD, BatchRecord.State.RETURNED_FOR_CORRECTION);

    @Inject
    PaperRows rows;

    @Inject
    Batches batches;

    @Inject
    PaperRegister register;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// The steps the form is for, counted from 1.
    public record NewForm(@Min(1) int first, @Min(1) int last) {}

    /// Why there is another copy.
    public record Why(@NotBlank @Size(max = 500) String reason) {}

    /// Why the form is not used, and how many copies of it were destroyed.
    public record Cancelling(
            @NotBlank @Size(max = 500) String reason,
            @Min(0) int destroyed) {}

    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.NURSE})
    public UUID issue(UUID batchId, @Valid @NotNull NewForm asked) {
        return receipts.once(List.of(batchId, asked), id -> {
            var batch = batches.hold(batchId);
            if (!AT_WORK.contains(batch.state())) {
                throw new Refusal(PaperRefusal.PAPER_NOT_NOW, batch.state().words());
            }
            var steps = batches.get(batchId).steps().size();
            if (asked.first() > asked.last()) throw new Refusal(PaperRefusal.PAPER_ORDER, asked.first(), asked.last());
            if (asked.last() > steps) {
                throw new Refusal(PaperRefusal.PAPER_STEPS, asked.first(), asked.last(), steps);
            }
            write(new PaperForm(id, number(), batchId, asked, stamp()), asked);
        });
    }

    private String number() {
        receipts.inTurn("paper-form");
        var year = LocalDate.ofInstant(clock.instant(), caller.place().zone()).getYear();
        var prefix = "PF-" + year + "-";
        return prefix + "%04d".formatted(rows.issued(prefix) + 1);
    }

    private void write(PaperForm form, NewForm asked) {
        rows.add(form);
        acts.fire(Act.of("paper.issued", "paper-form", form.batchId())
                .set("number", form.number())
                .set("steps", asked.first() + " to " + asked.last()));
        addCopy(Uuid7.next(), form, null);
    }

    /// One more numbered copy, with the reason why one is not enough.
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.NURSE})
    public UUID copy(UUID id, @Valid @NotNull Why why) {
        return receipts.once(List.of(id, why), key -> addCopy(key, rows.hold(id), why.reason()));
    }

    private void addCopy(UUID key, PaperForm form, @Nullable String why) {
        int copy = form.copy();
        rows.add(new PaperCopy(key, form.id(), copy, why, stamp()));
        acts.fire(Act.of("paper.copied", "paper-form", form.batchId())
                .set(form.number(), "copy " + copy)
                .because(why));
    }

    /// Keeps a scan of the filled-in paper.
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.NURSE})
    public UUID attach(UUID id, Upload file) {
        return receipts.once(List.of(id, file.name(), file.sha256()), key -> {
            var form = rows.hold(id);
            if (!form.state().open()) form.expect(PaperForm.State.TRANSCRIBED);
            var scan = new PaperScan(key, id, file, stamp());
            rows.add(scan);
            acts.fire(Act.of("paper.scanned", "paper-form", form.batchId())
                    .set(form.number(), file.name())
                    .wrote("paper_scan", key, scan.told().hash()));
        });
    }

    /// Says that all that stands on the paper is in the record.
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.NURSE})
    public void transcribed(UUID id) {
        var form = rows.hold(id);
        form.expect(PaperForm.State.ISSUED);
        var view = register.view(form);
        if (view.transcribed().isEmpty()) throw new Refusal(PaperRefusal.PAPER_EMPTY, form.number());
        if (view.scans().isEmpty()) throw new Refusal(PaperRefusal.SCAN_MISSING, form.number());
        form.transcribed();
        tell(form, PaperForm.State.ISSUED, null);
    }

    /// Closes a form that was not used.
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.NURSE})
    public void cancel(UUID id, @Valid @NotNull Cancelling how) {
        var form = rows.hold(id);
        form.expect(PaperForm.State.ISSUED);
        if (!register.view(form).transcribed().isEmpty()) throw new Refusal(PaperRefusal.PAPER_USED, form.number());
        form.expectAccounted(0, how.destroyed());
        form.cancel(how.reason(), stamp());
        tell(form, PaperForm.State.ISSUED, how.reason());
    }

    void tell(PaperForm form, PaperForm.State before, @Nullable String why) {
        acts.fire(Act.of("paper.moved", "paper-form", form.batchId())
                .change(form.number(), before, form.state())
                .because(why));
    }

    Stamp stamp() {
        return new Stamp(caller.person(), clock.instant());
    }
}
