package eu.officina.batchrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Verdict;
import eu.officina.materials.DeviceCare;
import eu.officina.quality.Deviations;
import eu.officina.signatures.Signatures;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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
    Gates gates;

    @Inject
    DeviceCare care;

    @Inject
    Deviations deviations;

    @Inject
    Signatures signatures;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    @Inject
    Event<EntryRecorded> recorded;

    @Inject
    Event<BatchCompleted> completed;

    /// All that makes one recording the same as another.
    private record Sent(UUID batch, int step, Recording asked) {}

    /// Records one value, choice, scan, calculation or timer; a field that was answered takes a reason.
    ///
    /// @return the id of the entry
    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE})
    public UUID record(UUID batchId, int stepNumber, @Valid @NotNull Recording asked) {
        return receipts.once(new Sent(batchId, stepNumber, asked), id -> {
            var batch = records.hold(batchId);
            var sheet = sheets.of(batch);
            var step = sheet.master().step(stepNumber);
            gates.expectTurn(step, sheet);
            var field = recorder.find(step, sheet, batch, asked);
            if (field.kind().byLabels()) throw new Refusal(BatchRefusal.BY_LABELS_ONLY, field.label());
            var outcome = recorder.outcome(field, batch, sheet, asked);
            write(id, batch, sheet, new Master.Placed(step, field), new Recorded(asked, outcome));
        });
    }

    /// The numbers recorded so far, by field.
    @Reads
    @Allowed
    public Map<String, BigDecimal> numbers(BatchRecord batch) {
        return sheets.of(batch).numbers();
    }

    /// Takes over into the record what the labels of the batch counted. Called by the labels' commands.
    @Allowed({Role.OPERATOR, Role.QC})
    public void count(BatchRecord batch, Master.Placed place, int labels) {
        var sheet = sheets.of(batch);
        gates.expectTurn(place.step(), sheet);
        var asked = Recording.of(place.field().key(), Integer.toString(labels));
        var outcome = recorder.outcome(place.field(), batch, sheet, asked);
        write(Uuid7.next(), batch, sheet, place, new Recorded(asked, outcome));
    }

    /// Takes over into the record what was scanned when the cells arrived. Called by the command that began the batch.
    @Allowed({Role.OPERATOR, Role.NURSE})
    public void begun(BatchRecord batch, Master master, BatchOpening.Arrival arrival) {
        for (var field : master.step(1).fields()) {
            if (!BatchOpening.answeredByArrival(field.kind())) continue;
            var scan = field.kind() == Field.Kind.DONATION ? arrival.donation() : arrival.wristband();
            var asked = new Recording(field.key(), null, scan, null, null, null);
            var sheet = sheets.of(batch);
            var outcome = recorder.outcome(field, batch, sheet, asked);
            write(Uuid7.next(), batch, sheet, new Master.Placed(master.step(1), field), new Recorded(asked, outcome));
        }
    }

    private record Recorded(Recording asked, Outcome outcome) {}

    private void write(UUID id, BatchRecord batch, Sheet sheet, Master.Placed place, Recorded what) {
        var field = place.field();
        var before = sheet.current(field.key());
        var revision = sheet.history(field.key()).size() + 1;
        var spot = new Entry.Spot(batch.id(), place.step().number(), field.key(), revision);
        var entry = new Entry(id, spot, what.outcome(), what.asked(), caller.person(), clock.instant());
        records.add(entry);
        acts.fire(act(place, before.map(Entry::value).orElse(null), entry, batch.id()));
        if (before.isPresent()) signatures.voidOn(batch.id(), place.step().part(), "corrected: " + field.label());
        if (entry.verdict() == Verdict.OUT) deviate(batch, spot, out(field, entry));
        if (entry.verdict() == Verdict.ABSENT) deviate(batch, spot, missing(field, entry));
        announce(batch, place, entry, what.outcome());
        batch.at(sheets.with(batch, sheet, entry).openStep());
    }

    private void deviate(BatchRecord batch, Entry.Spot spot, String what) {
        deviations.open(new Deviations.Found(batch.id(), batch.number(), spot.step(), spot.field(), what));
    }

    private static Act act(Master.Placed place, @Nullable String before, Entry entry, UUID batch) {
        return Act.of(entry.reason() == null ? "batch.entry-recorded" : "batch.entry-corrected", "batch", batch)
                .change(place.step().number() + " " + place.field().label(), before, entry.value())
                .because(entry.reason())
                .wrote("entry", entry.id(), entry.content());
    }

    private static String missing(Field field, Entry entry) {
        return field.label() + " " + entry.value().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + entry.reason();
    }

    private static String out(Field field, Entry entry) {
        return field.label() + " " + entry.value() + (field.unit() == null ? "" : " " + field.unit()) + ", expected "
                + field.criterion();
    }

    private void announce(BatchRecord batch, Master.Placed place, Entry entry, Outcome outcome) {
        var used = outcome.used();
        if (used != null && used.device())
            care.use(used.id(), batch.id(), batch.number(), place.step().number());
        recorded.fire(new EntryRecorded(
                batch,
                place.step().number(),
                place.field(),
                entry.verdict(),
                entry.at(),
                used == null ? null : used.kind(),
                used == null ? null : used.id(),
                used == null ? null : used.name(),
                used == null ? null : used.note(),
                entry.value(),
                entry.reason()));
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
