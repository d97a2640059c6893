package eu.officina.batchrecords;

import eu.officina.attachments.Attachments;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Photos, documents and the files of runs that belong to a step.
///
/// - **Refuses** what the files refuse, and [BatchRefusal#RUN_FILE_BAD]: then nothing of the file is taken.
///
/// @rule BR-23
@UseCase
public class BatchFiles {
    @Inject
    BatchRecords records;

    @Inject
    Sheets sheets;

    @Inject
    Turns turns;

    @Inject
    EntryBook book;

    @Inject
    Recorder recorder;

    @Inject
    Attachments attachments;

    @Inject
    Receipts receipts;

    /// A file for a field; `reason` where one is there already.
    public record Sent(String field, String name, @Nullable String reason) {}

    private record Content(UUID batch, int step, Sent sent, String sha256) {}

    /// @return the id of the entry
    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE})
    public UUID attach(UUID batchId, int number, Sent sent, byte[] content) {
        var print = new Content(batchId, number, sent, Hash.of(content).hex());
        return receipts.once(print, id -> {
            var batch = records.hold(batchId);
            batch.expectOpenFor(false);
            var sheet = sheets.bench(batch);
            var step = sheet.master().step(number);
            turns.expect(step, sheet);
            var field = field(step, sheet, sent);
            var file = attachments.keep(Uuid7.next(), batchId, sent.name(), content);
            var run = field.kind() == Field.Kind.RUN_FILE;
            var values = run ? RunFile.of(file.kind(), content).values(field) : Map.<String, String>of();
            write(id, batch, new Master.Placed(step, field), new Kept(sent, file, values));
        });
    }

    private static Field field(Step step, Sheet sheet, Sent sent) {
        var field = step.fields().stream()
                .filter(f -> f.key().equals(sent.field()) && f.kind().uploaded())
                .findFirst()
                .orElseThrow(() -> new Refusal(BatchRefusal.FIELD_UNKNOWN, step.number(), sent.field()));
        if (sheet.current(field.key()).isPresent() && sent.reason() == null) {
            throw new Refusal(BatchRefusal.REASON_NEEDED, field.label());
        }
        return field;
    }

    private record Kept(Sent sent, Attachments.Kept file, Map<String, String> values) {}

    private void write(UUID id, BatchRecord batch, Master.Placed place, Kept kept) {
        var field = place.field();
        var run = field.kind() == Field.Kind.RUN_FILE;
        var outcome = Outcome.typed(
                        kept.file().name(), Verdict.MET, kept.file().id().toString())
                .from(run ? Origin.EQUIPMENT : Origin.TYPED)
                .saying(kept.file().inWords());
        var asked =
                new Recording(field.key(), kept.file().name(), null, kept.sent().reason(), null, null, null);
        book.write(id, batch, sheets.bench(batch), place, new EntryBook.Recorded(asked, outcome));
        kept.values()
                .forEach((key, value) -> takeOver(batch, key, value, kept.file().name()));
    }

    /// A value of the file answers its field as if it had been recorded there.
    private void takeOver(BatchRecord batch, String key, String value, String file) {
        var sheet = sheets.bench(batch);
        var place = sheet.master().placed(key);
        turns.expect(place.step(), sheet);
        var reason = sheet.current(key).isPresent() ? "run file " + file : null;
        var asked = new Recording(key, value, null, reason, null, null, null);
        var outcome = recorder.outcome(place.field(), batch, sheet, asked)
                .from(Origin.EQUIPMENT)
                .saying(file);
        book.write(Uuid7.next(), batch, sheet, place, new EntryBook.Recorded(asked, outcome));
    }
}
