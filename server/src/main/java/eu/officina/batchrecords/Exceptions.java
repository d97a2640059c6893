package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Signed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What in a record needs a judgement: computed from it, never typed.
///
/// @rule BR-13
public class Exceptions {
    private Exceptions() {}

    /// The kinds of exception.
    public enum Kind {
        OUT_OF_LIMITS,
        CORRECTED,
        MISSING,
        PENDING,
        SIGNATURE_VOIDED;

        /// Whether the reviewer judges it. A deviation judges what it was opened for, release what is still to come.
        public boolean judgedInReview() {
            return this == CORRECTED || this == SIGNATURE_VOIDED;
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
        sheet.master()
                .fields()
                .forEach(p -> sheet.history(p.field().key())
                        .forEach(e ->
                                entry(p.step().number(), p.field(), e, sheet).forEach(rows::add)));
        sheet.master()
                .steps()
                .forEach(step -> sheet.signatures(step)
                        .filter(s -> !s.holds())
                        .map(s -> voided(step.number(), s))
                        .forEach(rows::add));
        return List.copyOf(rows);
    }

    private static Stream<Row> entry(int step, Field field, Entry e, Sheet sheet) {
        var rows = new ArrayList<Row>();
        if (e.verdict() == Verdict.OUT) {
            rows.add(row(Kind.OUT_OF_LIMITS, step, field, e, field.criterion()));
        }
        if (e.verdict() == Verdict.PENDING) rows.add(row(Kind.PENDING, step, field, e, null));
        if (e.verdict() == Verdict.ABSENT) rows.add(row(Kind.MISSING, step, field, e, e.reason()));
        else if (e.reason() != null) rows.add(corrected(step, field, e, sheet));
        return rows.stream();
    }

    private static Row corrected(int step, Field field, Entry e, Sheet sheet) {
        var before = sheet.history(field.key()).stream()
                .filter(old -> old.revision() == e.revision() - 1)
                .map(old -> old.value() + " → ")
                .findFirst()
                .orElse("");
        var value = before + field.spoken(e.value());
        return new Row(
                e.id(), Kind.CORRECTED, step, field.label(), value, e.reason(), e.actor(), e.actorName(), e.at());
    }

    private static Row row(Kind kind, int step, Field field, Entry e, @Nullable String beside) {
        var value = e.verdict() == Verdict.ABSENT ? e.value() : field.spoken(e.value());
        return new Row(e.id(), kind, step, field.label(), value, beside, e.actor(), e.actorName(), e.at());
    }

    private static Row voided(int step, Signed s) {
        return new Row(
                s.id(),
                Kind.SIGNATURE_VOIDED,
                step,
                s.meaning().name(),
                null,
                s.voided(),
                s.signer(),
                s.name(),
                s.at());
    }
}
