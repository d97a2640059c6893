package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What in a record needs a judgement: computed from it, never typed.
///
/// @rule BR-13
public class Exceptions {
    private Exceptions() {}

    /// The kinds of exception.
    public enum Kind {
        OUT_OF_LIMITS,
        CORRECTED,
        PENDING,
        SIGNATURE_VOIDED
    }

    /// One exception and where it stands.
    public record Row(Kind kind, int step, String field, String what, String who, java.time.Instant at) {}

    public static List<Row> of(Sheet sheet) {
        var rows = new ArrayList<Row>();
        sheet.master()
                .fields()
                .forEach(p -> sheet.history(p.field().key())
                        .forEach(e -> entry(p.step().number(), p.field(), e).forEach(rows::add)));
        sheet.master()
                .steps()
                .forEach(step -> sheet.signatures(step)
                        .filter(s -> !s.holds())
                        .map(s -> voided(step.number(), s))
                        .forEach(rows::add));
        return List.copyOf(rows);
    }

    private static Stream<Row> entry(int step, Field field, Entry e) {
        var rows = new ArrayList<Row>();
        if (e.verdict() == Verdict.OUT) {
            rows.add(row(Kind.OUT_OF_LIMITS, step, field, e, e.value() + ", expected " + field.criterion()));
        }
        if (e.verdict() == Verdict.PENDING) rows.add(row(Kind.PENDING, step, field, e, "result to come"));
        if (e.reason() != null) rows.add(row(Kind.CORRECTED, step, field, e, e.value() + ": " + e.reason()));
        return rows.stream();
    }

    private static Row row(Kind kind, int step, Field field, Entry e, String what) {
        return new Row(kind, step, field.label(), what, e.actorName(), e.at());
    }

    private static Row voided(int step, Signed s) {
        return new Row(Kind.SIGNATURE_VOIDED, step, s.meaning().name(), String.valueOf(s.voided()), s.name(), s.at());
    }
}
