package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One field, its current entry, and those before it.
public record FieldView(
        Field field,
        String criterion,
        boolean answered,
        @Nullable EntryView current,
        List<EntryView> earlier,
        List<String> waitsFor) {

    /// Computed from inputs that were corrected since.
    public boolean stale() {
        return field.kind() == Field.Kind.CALC && current != null && !answered;
    }

    /// Whether the master record sets a limit or an expected answer.
    public boolean judged() {
        return !criterion.isEmpty() || field.kind() == Field.Kind.CHECK;
    }

    boolean exceptional() {
        return Stream.concat(earlier.stream(), Stream.ofNullable(current))
                .anyMatch(e -> e.reason() != null || e.verdict() == Verdict.OUT || e.verdict() == Verdict.PENDING);
    }

    static FieldView of(Field field, Sheet sheet) {
        var history = sheet.history(field.key()).stream()
                .map(e -> EntryView.of(e, sheet))
                .toList();
        var current = history.stream()
                .max(Comparator.comparingInt(EntryView::revision))
                .orElse(null);
        var earlier = history.subList(0, field.kind() == Field.Kind.TIMER ? 0 : Math.max(0, history.size() - 1));
        var waits = field.kind() == Field.Kind.CALC ? Calculating.missing(field, sheet) : List.<String>of();
        return new FieldView(field, field.criterion(), sheet.answered(field), current, earlier, waits);
    }
}
