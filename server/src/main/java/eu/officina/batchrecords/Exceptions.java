package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What in a record needs a judgement: computed from it, never typed.
///
/// @rule BR-13
public class Exceptions {
    private Exceptions() {}

    /// The kinds of exception.
    public enum Kind {
        OUT_OF_LIMITS,
        /// Later than the master record allows: a timer, or the beginning of a step.
        LATE,
        /// Beyond the alert limit, within the hard one.
        ALERT,
        CORRECTED,
        MISSING,
        PENDING,
        /// The step was done once more.
        REPEATED,
        /// Recorded before an earlier step was done, where the master record allows it.
        OUT_OF_ORDER,
        REMARK,
        /// A code that was typed where a scan is expected.
        MANUAL_ENTRY,
        /// A lot or a device that was about to end.
        WARNING,
        /// The device's clock and the server's were more than five minutes apart.
        CLOCK,
        /// A step that a second person has to verify, and work went on without.
        NOT_VERIFIED,
        SIGNATURE_VOIDED;

        /// Whether the reviewer judges it. A deviation judges what it was opened for, release what is still to come.
        public boolean judgedInReview() {
            return this != OUT_OF_LIMITS && this != LATE && this != MISSING && this != PENDING;
        }
    }

    /// One exception and where it stands.
    ///
    /// - **Shape** `source` the entry or signature it is about; `value` as recorded, none for a voided signature,
    ///   whose `field` is its meaning; `beside` the criterion it missed, or the reason; `by` the subject of `who`.
    public record Row(
            UUID source,
            Kind kind,
            int step,
            String field,
            @Nullable String value,
            @Nullable String beside,
            String by,
            String who,
            Instant at) {

        /// What names the exception for as long as the record stands.
        public String key() {
            return kind + "-" + source;
        }
    }

    public static List<Row> of(Sheet sheet) {
        var rows = new ArrayList<Row>();
        for (var step : sheet.master().steps()) {
            for (var field : step.fields()) {
                for (var entry : sheet.history(field.key())) {
                    rows.addAll(new EntryExceptions(sheet, step, field, entry).rows());
                }
            }
            rows.addAll(new StepExceptions(sheet, step).rows());
        }
        return List.copyOf(rows);
    }

    static Row row(Kind kind, Step step, Field field, Entry e, @Nullable String beside) {
        var value = e.verdict() == Verdict.ABSENT ? e.value() : field.spoken(e.value());
        return new Row(e.id(), kind, step.number(), field.label(), value, beside, e.actor(), e.actorName(), e.at());
    }
}
