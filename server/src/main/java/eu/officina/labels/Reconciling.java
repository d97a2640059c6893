package eu.officina.labels;

import eu.officina.batchrecords.BatchCompleted;
import eu.officina.batchrecords.BatchExecution;
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
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Masters;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/// What became of every copy of a batch's labels, and issuing one again.
///
/// @rule LA-05
/// @rule LA-06
@UseCase
public class Reconciling {
    @Inject
    LabelRows rows;

    @Inject
    Batches batches;

    @Inject
    BatchExecution execution;

    @Inject
    Masters masters;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<LabelUnused> unused;

    /// What became of a copy that is on no bag: SPOILED, RETURNED or RETAINED, and why.
    public record Loss(
            @NotNull Label.State became,
            @NotBlank @Size(max = 500) String reason) {}

    /// Why a label is issued again.
    public record Again(@NotBlank @Size(max = 500) String reason) {}

    /// What was sent of one label.
    private record Sent(UUID label, Object content) {}

    @Reads
    @Allowed
    public LabelBalance balance(UUID batchId) {
        batches.record(batchId);
        return LabelBalance.of(rows.of(batchId), rows.copies(batchId));
    }

    /// Says what became of the copy of a label that is about.
    @Allowed({Role.OPERATOR, Role.QA})
    public void lose(UUID labelId, @Valid @NotNull Loss loss) {
        receipts.once(new Sent(labelId, loss), id -> lose(rows.get(labelId), loss));
    }

    private void lose(Label label, Loss loss) {
        batches.hold(label.batchId());
        var copy = rows.last(label.id());
        var before = copy.state();
        copy.lose(loss.became(), loss.reason().strip(), caller.person(), clock.instant());
        acts.fire(Act.of("label.settled", "label", label.batchId())
                .set("label", Labelling.name(label, copy))
                .change("state", before, loss.became())
                .because(loss.reason()));
        if (loss.became() == Label.State.RETURNED) unused.fire(new LabelUnused(label.id(), loss.reason()));
        answerWhenDone(label.batchId());
    }

    /// Issues a label again, with the words of the copy before: that one is spoiled or kept.
    @Allowed({Role.OPERATOR, Role.QA})
    public void again(UUID labelId, @Valid @NotNull Again why) {
        receipts.once(new Sent(labelId, why), id -> again(rows.get(labelId), why));
    }

    private void again(Label label, Again why) {
        var batch = batches.hold(label.batchId());
        if (batch.state() == BatchRecord.State.ABORTED) throw new Refusal(LabelRefusal.BATCH_ENDED);
        var next = rows.last(label.id()).again(label, why.reason().strip(), clock.instant());
        rows.add(next);
        acts.fire(Act.of("label.reissued", "label", label.batchId())
                .set("label", Labelling.name(label, next))
                .because(why.reason()));
        recount(batch, why.reason().strip());
    }

    /// The record counts the copies, as long as its step is open.
    private void recount(BatchRecord batch, String why) {
        var place = Labelling.place(masters.get(batch.masterId()).master(), Field.Kind.LABEL);
        if (!open(batch, place)) return;
        execution.count(batch, place, rows.copies(batch.id()).size(), why);
    }

    /// Answers the record's field once every bag has its label.
    void answerWhenDone(UUID batchId) {
        var balance = balance(batchId);
        var done = balance.balanced();
        var batch = batches.record(batchId);
        var place = Labelling.place(masters.get(batch.masterId()).master(), Field.Kind.LABEL_CHECK);
        if (!done || !open(batch, place)) return;
        var recorded = execution.number(batch, place.field().key());
        if (recorded.filter(n -> n.intValue() == balance.served()).isPresent()) return;
        execution.count(batch, place, balance.served(), recorded.isPresent() ? "labels issued again" : null);
    }

    private boolean open(BatchRecord batch, Master.Placed place) {
        return batch.state() == BatchRecord.State.IN_PROCESS
                && batch.step() == place.step().number()
                && caller.is(Role.OPERATOR);
    }

    /// Every bag bears a label with the statement that it is out of specification. Called by the supply at the
    /// physician's request (LA-04).
    @Reads
    @Allowed
    public void expectStated(UUID batchId) {
        for (var label : rows.of(batchId)) {
            var last = rows.last(label.id());
            if (last.state() == Label.State.RETURNED || last.state() == Label.State.EMPTIED) continue;
            if (last.state() == Label.State.APPLIED && last.stated()) continue;
            throw new Refusal(LabelRefusal.LABEL_WITHOUT_STATEMENT, Labelling.name(label, last));
        }
    }

    /// No batch is complete while a copy of a label is unaccounted for.
    void completed(@Observes BatchCompleted event) {
        var balance = balance(event.batch().id());
        if (!balance.balanced()) throw new Refusal(LabelRefusal.NOT_RECONCILED, balance.open(), balance.issued());
    }
}
