package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.OnFail;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One field, its current entry, and those before it.
///
/// - **Shape** `choices` what may follow its value out of limits, while nothing was chosen; `decided` what was.
public record FieldView(
        Field field,
        String criterion,
        boolean answered,
        @Nullable EntryView current,
        List<EntryView> earlier,
        List<String> waitsFor,
        List<OnFail> choices,
        @Nullable OnFail decided) {

    /// Computed from inputs that were corrected since.
    public boolean stale() {
        return field.kind() == Field.Kind.CALC && current != null && !answered;
    }

    /// Whether the master record sets a limit or an expected answer.
    public boolean judged() {
        return !criterion.isEmpty() || field.kind() == Field.Kind.CHECK;
    }

    /// The revision that is shown; 0 when there is none.
    public int seen() {
        return current == null ? 0 : current.revision();
    }

    boolean exceptional() {
        return Stream.concat(earlier.stream(), Stream.ofNullable(current))
                .anyMatch(e -> e.reason() != null
                        || e.warning() != null
                        || (e.verdict() != Verdict.MET && e.verdict() != Verdict.RUNNING));
    }

    static FieldView of(Field field, Step step, Sheet sheet) {
        var now = sheet.current(field.key()).orElse(null);
        var earlier = sheet.history(field.key()).stream()
                .filter(e -> !e.equals(now) && e.verdict() != Verdict.RUNNING)
                .map(e -> EntryView.of(e, field, sheet))
                .toList();
        return new FieldView(
                field,
                field.criterion(),
                sheet.answered(field),
                now == null ? null : EntryView.of(now, field, sheet),
                earlier,
                field.kind() == Field.Kind.CALC ? Calculating.missing(field, sheet) : List.of(),
                sheet.breaches(step).contains(field) ? field.onFail() : List.of(),
                sheet.decision(step, field).orElse(null));
    }
}
