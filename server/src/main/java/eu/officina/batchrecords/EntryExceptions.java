package eu.officina.batchrecords;

import eu.officina.batchrecords.Exceptions.Kind;
import eu.officina.batchrecords.Exceptions.Row;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of one entry needs a judgement.
///
/// @rule BR-13
record EntryExceptions(Sheet sheet, Step step, Field field, Entry entry) {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        switch (entry.verdict()) {
            case OUT ->
                rows.add(row(field.kind() == Field.Kind.TIMER ? Kind.LATE : Kind.OUT_OF_LIMITS, field.criterion()));
            case ALERT -> rows.add(row(Kind.ALERT, alert()));
            case PENDING -> rows.add(row(Kind.PENDING, null));
            case ABSENT -> rows.add(row(Kind.MISSING, entry.reason()));
            case MET, RUNNING -> {}
        }
        if (entry.verdict() != Verdict.ABSENT && entry.reason() != null && entry.revision() > 1) rows.add(corrected());
        if (entry.origin() == Origin.TYPED && field.kind().scanned()) rows.add(row(Kind.MANUAL_ENTRY, null));
        if (entry.warning() != null) rows.add(row(Kind.WARNING, entry.warning()));
        if (clocksApart()) rows.add(row(Kind.CLOCK, String.valueOf(entry.claimedAt())));
        return rows;
    }

    private @Nullable String alert() {
        var alert = field.alert();
        return alert == null ? null : alert.inWords() + (field.unit() == null ? "" : " " + field.unit());
    }

    private boolean clocksApart() {
        var claimed = entry.claimedAt();
        return claimed != null && Duration.between(claimed, entry.at()).abs().compareTo(CLOCKS_APART) > 0;
    }

    private Row corrected() {
        var before = sheet.history(field.key()).stream()
                .filter(old -> old.revision() == entry.revision() - 1)
                .map(old -> old.value() + " → ")
                .findFirst()
                .orElse("");
        return new Row(
                entry.id(),
                Kind.CORRECTED,
                step.number(),
                field.label(),
                before + field.spoken(entry.value()),
                entry.reason(),
                entry.actor(),
                entry.actorName(),
                entry.at());
    }

    private Row row(Kind kind, @Nullable String beside) {
        return Exceptions.row(kind, step, field, entry, beside);
    }
}
