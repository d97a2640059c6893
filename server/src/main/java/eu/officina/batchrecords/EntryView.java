package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry; `file` the id of the file it is about.
public record EntryView(
        UUID id,
        int revision,
        String value,
        Verdict verdict,
        @Nullable String reason,
        @Nullable String detail,
        Instant at,
        String who,
        int round,
        @Nullable Origin origin,
        @Nullable String warning,
        @Nullable String file,
        @Nullable OnPaper paper) {

    static EntryView of(Entry e, Field field, Sheet sheet) {
        return new EntryView(
                e.id(),
                e.revision(),
                e.value(),
                e.verdict(),
                e.reason(),
                Calculating.inWords(e.detail(), sheet.master()),
                e.at(),
                e.actorName(),
                e.round(),
                e.origin(),
                e.warning(),
                field.kind().uploaded() ? e.raw() : null,
                e.paper());
    }
}
