package eu.officina.batchrecords;

import eu.officina.masterrecords.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in a step beside its fields.
///
/// - **Shape** `round` the step is in, counted from 1; `from` and `until` when it may begin, while it has not;
/// `handover`
///   what a colleague left to know, until somebody else records in the batch.
public record StepMarks(
        int round,
        boolean repeatable,
        @Nullable Instant from,
        @Nullable Instant until,
        List<Said> said,
        @Nullable Said handover) {

    /// One mark: what, by whom and when.
    public record Said(Mark mark, String value, @Nullable String reason, String who, Instant at) {
        static Said of(Mark mark, Entry e) {
            return new Said(mark, e.value(), e.reason(), e.actorName(), e.at());
        }
    }

    static StepMarks of(Step step, Sheet sheet) {
        var pages = sheet.pages();
        var said = new ArrayList<Said>();
        for (var mark : Mark.values()) {
            if (mark != Mark.DECISION) pages.marks(step, mark).forEach(e -> said.add(Said.of(mark, e)));
        }
        said.sort(Comparator.comparing(Said::at));
        var window = Turns.window(step, sheet);
        int round = pages.round(step);
        return new StepMarks(
                round,
                round <= step.repeats() && pages.begun(step) != null,
                window == null ? null : window.from(),
                window == null ? null : window.until(),
                said,
                handover(step, pages));
    }

    private static @Nullable Said handover(Step step, Pages pages) {
        var last = pages.marks(step, Mark.HANDOVER).stream().reduce((a, b) -> b).orElse(null);
        if (last == null) return null;
        var taken = pages.entries()
                .anyMatch(e -> e.at().isAfter(last.at()) && !e.actor().equals(last.actor()));
        return taken ? null : Said.of(Mark.HANDOVER, last);
    }
}
