package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import eu.officina.rulepacks.Regime;
import eu.officina.signatures.Signed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The shapes in which a batch record is shown, on pages and over the API.
public class BatchViews {
    private BatchViews() {}

    /// Whose cells these are: the same block on every page.
    public record Identity(
            UUID batch,
            String number,
            String product,
            String title,
            String patient,
            String chainOfIdentity,
            String donation,
            Regime regime,
            BatchRecord.State state) {}

    /// One line of the list of batches.
    public record Line(Identity identity, int step, int steps, Instant startedAt, int openDeviations) {}

    /// The whole record.
    public record Whole(Identity identity, int openStep, List<StepView> steps, List<Deviations.Listed> deviations) {
        public StepView step(int number) {
            return steps.get(number - 1);
        }

        public boolean complete() {
            return openStep > steps.size();
        }

        /// Lots and devices that went in so far.
        public List<FieldView> used() {
            return steps.stream()
                    .flatMap(s -> s.fields().stream())
                    .filter(f -> f.current() != null)
                    .filter(f ->
                            f.field().kind() == Field.Kind.MATERIAL || f.field().kind() == Field.Kind.EQUIPMENT)
                    .toList();
        }
    }

    /// One step with what was recorded in it.
    public record StepView(
            int number,
            int day,
            String name,
            String instruction,
            Step.SignedBy signedBy,
            Sheet.StepState state,
            List<FieldView> fields,
            List<Signed> signatures) {

        /// Whether something in it needs a judgement.
        public boolean hasException() {
            return fields.stream().anyMatch(FieldView::exceptional)
                    || signatures.stream().anyMatch(s -> !s.holds());
        }

        /// The first field that is not answered: where the focus goes.
        public @Nullable FieldView next() {
            return fields.stream().filter(f -> !f.answered()).findFirst().orElse(null);
        }
    }

    /// One field, its current entry, and those before it.
    public record FieldView(
            Field field,
            String criterion,
            boolean answered,
            @Nullable EntryView current,
            List<EntryView> earlier) {

        boolean exceptional() {
            return !earlier.isEmpty() || (current != null && current.verdict() == Verdict.OUT);
        }
    }

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

        static EntryView of(Entry e) {
            return new EntryView(
                    e.id(), e.revision(), e.value(), e.verdict(), e.reason(), e.detail(), e.at(), e.actorName());
        }
    }

    static StepView step(Step step, Sheet sheet) {
        return new StepView(
                step.number(),
                step.day(),
                step.name(),
                step.instruction(),
                step.signedBy(),
                sheet.state(step),
                step.fields().stream().map(f -> field(f, sheet)).toList(),
                sheet.signatures(step).toList());
    }

    private static FieldView field(Field field, Sheet sheet) {
        var history = sheet.history(field.key()).stream().map(EntryView::of).toList();
        var current = sheet.current(field.key()).map(EntryView::of).orElse(null);
        var earlier = history.isEmpty() ? history : history.subList(0, history.size() - 1);
        var told = field.kind() == Field.Kind.TIMER ? List.<EntryView>of() : earlier;
        return new FieldView(field, field.criterion(), sheet.answered(field), current, told);
    }
}
