package eu.officina.batchrecords;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Reads a local date and time of the site as a person typed it, also on the days when the clocks change.
///
/// - **Shape** `2026-10-25T02:30`, or with its offset `2026-10-25T02:30+01:00` where that hour comes twice; kept with
///   offset.
/// - **Refuses** [BatchRefusal#NOT_A_MOMENT], [BatchRefusal#MOMENT_NEVER_WAS], [BatchRefusal#MOMENT_TWICE],
///   [BatchRefusal#MOMENT_TO_COME], [BatchRefusal#MOMENT_BEFORE_BATCH].
///
/// @rule BR-20
record Moments(ZoneId zone, Instant now) {
    private static final Duration BEFORE_BATCH = Duration.ofDays(30);
    private static final Duration SLIP = Duration.ofMinutes(2);

    Outcome read(Field field, Instant batchStarted, Recording asked) {
        var typed = asked.value() == null ? "" : asked.value();
        var moment = typed.matches(".*([+-]\\d\\d:\\d\\d|Z)") ? whole(typed, field) : local(typed, field);
        var at = moment.toInstant();
        if (at.isAfter(now.plus(SLIP))) throw new Refusal(BatchRefusal.MOMENT_TO_COME, field.label());
        if (at.isBefore(batchStarted.minus(BEFORE_BATCH))) {
            throw new Refusal(BatchRefusal.MOMENT_BEFORE_BATCH, field.label());
        }
        return Outcome.typed(moment.truncatedTo(ChronoUnit.MINUTES).toString(), Verdict.MET, typed);
    }

    private OffsetDateTime whole(String typed, Field field) {
        try {
            var moment = OffsetDateTime.parse(typed);
            var offsets = offsets(moment.toLocalDateTime());
            if (offsets.contains(moment.getOffset())) return moment;
            throw new Refusal(BatchRefusal.MOMENT_NEVER_WAS, field.label(), typed);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(BatchRefusal.NOT_A_MOMENT, field.label());
        }
    }

    private OffsetDateTime local(String typed, Field field) {
        try {
            var moment = LocalDateTime.parse(typed);
            var offsets = offsets(moment);
            if (offsets.isEmpty()) throw new Refusal(BatchRefusal.MOMENT_NEVER_WAS, field.label(), typed);
            if (offsets.size() > 1) {
                throw new Refusal(
                        BatchRefusal.MOMENT_TWICE, field.label(), typed + offsets.get(0), typed + offsets.get(1));
            }
            return moment.atOffset(offsets.getFirst());
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(BatchRefusal.NOT_A_MOMENT, field.label());
        }
    }

    private List<ZoneOffset> offsets(LocalDateTime moment) {
        return zone.getRules().getValidOffsets(moment);
    }
}
