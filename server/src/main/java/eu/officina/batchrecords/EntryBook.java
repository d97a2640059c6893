package eu.officina.batchrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Verdict;
import eu.officina.materials.DeviceCare;
import eu.officina.quality.Deviation;
import eu.officina.quality.Deviations;
import eu.officina.signatures.Signatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes an entry with all that follows from it: the leaf, void signatures, deviations, the news to others.
///
/// @rule BR-03
/// @rule BR-05
@ApplicationScoped
class EntryBook {
    @Inject
    BatchRecords records;

    @Inject
    Sheets sheets;

    @Inject
    Deviations deviations;

    @Inject
    DeviceCare care;

    @Inject
    Signatures signatures;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<EntryRecorded> recorded;

    /// What was asked, and what it turned out to be.
    record Recorded(Recording asked, Outcome outcome) {}

    /// Writes the entry in the transaction of the command that recorded it.
    void write(UUID id, BatchRecord batch, Sheet sheet, Master.Placed place, Recorded what) {
        var field = place.field();
        var step = place.step();
        var before = sheet.current(field.key());
        var revision = sheet.history(field.key()).size() + 1;
        var spot = new Entry.Spot(
                batch.id(), step.number(), field.key(), revision, sheet.pages().round(step));
        var entry = new Entry(id, spot, what.outcome(), what.asked(), caller.person(), clock.instant());
        var late = Turns.late(step, sheet, Pages.when(entry));
        records.add(entry);
        acts.fire(EntryWords.act(place, before.map(Entry::value).orElse(null), entry, batch.id()));
        if (before.isPresent() && before.get().verdict() != Verdict.PENDING) {
            signatures.voidOn(batch.id(), sheet.part(step), "corrected: " + field.label());
        }
        if (late != null) deviate(batch, spot, late);
        if (entry.verdict() == Verdict.OUT) deviate(batch, spot, EntryWords.out(field, entry));
        if (entry.verdict() == Verdict.ABSENT) deviate(batch, spot, EntryWords.missing(field, entry));
        announce(batch, place, new Change(entry, before.orElse(null)), what.outcome());
        batch.at(sheets.after(batch, step.number()).openStep());
    }

    /// What goes wrong after the first certification is major at least.
    private void deviate(BatchRecord batch, Entry.Spot spot, String what) {
        var least = batch.disposition() != null && batch.state() == BatchRecord.State.REVIEWED
                ? Deviation.Severity.MAJOR
                : null;
        deviations.open(new Deviations.Found(batch.id(), batch.number(), spot.step(), spot.field(), what, least));
    }

    private record Change(Entry entry, @Nullable Entry before) {}

    private void announce(BatchRecord batch, Master.Placed place, Change change, Outcome outcome) {
        var used = outcome.used();
        if (used != null && used.device()) {
            care.use(used.id(), batch.id(), batch.number(), place.step().number());
        }
        recorded.fire(new EntryRecorded(
                batch,
                place.step().number(),
                place.field(),
                change.entry(),
                change.before(),
                used == null ? null : used.kind(),
                used == null ? null : used.id(),
                used == null ? null : used.name(),
                used == null ? null : used.note()));
    }
}
