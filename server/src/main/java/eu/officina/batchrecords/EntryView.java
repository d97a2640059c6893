package eu.officina.batchrecords;

import eu.officina.masterrecords.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry.
public record EntryView(
        UUID id,
        int revision,
        String value,
        Verdict verdict,
        @Nullable String reason,
        @Nullable String detail,
        Instant at,
        String who) {

    static EntryView of(Entry e, Sheet sheet) {
        var said = Calculating.inWords(e.detail(), sheet.master());
        return new EntryView(e.id(), e.revision(), e.value(), e.verdict(), e.reason(), said, e.at(), e.actorName());
    }
}
