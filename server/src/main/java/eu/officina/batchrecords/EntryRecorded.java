package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something was recorded in a batch.
///
/// - **Shape** `usedKind`, `usedId` … the lot or device that went in (null for values); `value` and `reason` as the
/// entry
///   keeps them.
public record EntryRecorded(
        BatchRecord batch,
        int step,
        Field field,
        Verdict verdict,
        Instant at,
        @Nullable String usedKind,
        @Nullable UUID usedId,
        @Nullable String usedName,
        @Nullable String usedNote,
        String value,
        @Nullable String reason) {}
