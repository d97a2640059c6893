package eu.officina.batchrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an operator does at the bench while a batch is made.
///
/// @rule BR-02
/// @rule BR-05
/// @rule BR-07
@UseCase
public class BatchExecution {
    @Inject
    BatchRecords records;

    @Inject
    Sheets sheets;

    @Inject
    Recorder recorder;

    @Inject
    Turns turns;

    @Inject
    EntryBook book;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    @Inject
    Event<BatchCompleted> completed;

    /// All that makes one recording the same as another.
    private record Sent(UUID batch, int step, Recording asked) {}

    /// Records one value, choice, scan, calculation or timer; a field that was answered takes a reason.
    ///
    /// @return the id of the entry
    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE, Role.QA})
    public UUID record(UUID batchId, int stepNumber, @Valid @NotNull Recording asked) {
        return receipts.once(new Sent(batchId, stepNumber, asked), id -> {
            var batch = records.hold(batchId);
            var sheet = sheets.bench(batch);
            var step = sheet.master().step(stepNumber);
            turns.expect(step, sheet, asked.when(clock.instant()));
            var field = recorder.find(step, sheet, batch, asked);
            turns.expectFor(field);
            if (field.kind().byLabels()) throw new Refusal(BatchRefusal.BY_LABELS_ONLY, field.label());
            var outcome = recorder.outcome(field, batch, sheet, asked);
            book.write(id, batch, sheet, new Master.Placed(step, field), new EntryBook.Recorded(asked, outcome));
        });
    }

    /// The number recorded under that key.
    @Reads
    @Allowed
    public Optional<BigDecimal> number(BatchRecord batch, String key) {
        return sheets.bench(batch).number(key);
    }

    /// Takes over into the record what the labels of the batch counted. Called by the labels' commands.
    ///
    /// @param reason why it is counted again; null: it was not counted before
    @Allowed({Role.OPERATOR, Role.QC})
    public void count(BatchRecord batch, Master.Placed place, int labels, @Nullable String reason) {
        var sheet = sheets.bench(batch);
        turns.expect(place.step(), sheet);
        var number = Integer.toString(labels);
        var asked = new Recording(place.field().key(), number, null, reason, null, null, null);
        var outcome = recorder.outcome(place.field(), batch, sheet, asked);
        book.write(Uuid7.next(), batch, sheet, place, new EntryBook.Recorded(asked, outcome));
    }

    /// Takes over into the record what was scanned when the cells arrived. Called by the command that began the batch.
    @Allowed({Role.OPERATOR, Role.NURSE})
    public void begun(BatchRecord batch, Master master, BatchOpening.Arrival arrival) {
        for (var field : master.step(1).fields()) {
            if (!BatchOpening.answeredByArrival(field.kind())) continue;
            var scan = field.kind() == Field.Kind.DONATION ? arrival.donation() : arrival.wristband();
            var asked = new Recording(field.key(), null, scan, null, null, null, null);
            var sheet = sheets.bench(batch);
            var outcome = recorder.outcome(field, batch, sheet, asked);
            var place = new Master.Placed(master.step(1), field);
            book.write(Uuid7.next(), batch, sheet, place, new EntryBook.Recorded(asked, outcome));
        }
    }

    /// Ends production. Nothing is lost by asking too early: it says which step is open.
    ///
    /// @rule BR-10
    @Allowed({Role.OPERATOR, Role.QC})
    public void complete(UUID batchId) {
        var batch = records.hold(batchId);
        var sheet = sheets.of(batch);
        batch.expectOpenFor(false);
        if (!sheet.complete()) throw new Refusal(BatchRefusal.NOT_COMPLETE, sheet.openStep());
        batch.complete(clock.instant());
        acts.fire(Act.of("batch.completed", "batch", batchId)
                .change("state", BatchRecord.State.IN_PROCESS, BatchRecord.State.COMPLETED));
        completed.fire(new BatchCompleted(batch, sheet.master().product()));
    }
}
