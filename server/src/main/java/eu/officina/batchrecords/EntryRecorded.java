package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something was recorded in a batch.
///
/// - **Shape** `before` what stood there in this round of the step; `usedKind`, `usedId` … the lot or device that went
/// in
///   (null for values).
public record EntryRecorded(
        BatchRecord batch,
        int step,
        Field field,
        Entry entry,
        @Nullable Entry before,
        @Nullable String usedKind,
        @Nullable UUID usedId,
        @Nullable String usedName,
        @Nullable String usedNote) {
    public String value() {
        return entry.value();
    }

    public @Nullable String reason() {
        return entry.reason();
    }

    public Verdict verdict() {
        return entry.verdict();
    }

    public Instant at() {
        return entry.at();
    }
}
