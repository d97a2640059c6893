package eu.officina.batchrecords;

import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import eu.officina.quality.Deviations;
import eu.officina.rulepacks.Regime;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
            BatchRecord.State state,
            @Nullable String disposition,
            @Nullable String stateReason) {

        /// The moves that a caller with these roles may make now.
        public List<BatchLifecycle.Move> moves(Set<Role> roles) {
            return BatchLifecycle.Move.open(state, roles);
        }

        /// The key of the words for where the batch stands: what release decided, else how far the record is.
        public String standing() {
            return disposition == null ? "batch-state." + state : "release-state." + disposition;
        }

        /// The colour of that state.
        public String tone() {
            return switch (disposition == null ? state.name() : disposition) {
                case "IN_PROCESS" -> "process";
                case "CERTIFIED_FINAL" -> "done";
                case "CERTIFIED_STEP1" -> "waiting";
                case "REJECTED", "LATE_OOS", "ABORTED" -> "stopped";
                case "ON_HOLD" -> "waiting";
                default -> "attention";
            };
        }
    }

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
            Role doneBy,
            Sheet.StepState state,
            List<FieldView> fields,
            List<Signed> signatures,
            Set<String> performers) {

        /// What the next signature of the step asserts.
        public String asserted(String batch) {
            var meaning = state == Sheet.StepState.TO_SIGN ? Meaning.PERFORMED : Meaning.VERIFIED;
            return StepSigning.words(meaning, number, name, batch);
        }

        /// Whether a caller with these roles records in it.
        public boolean recordedBy(Set<Role> roles) {
            return doneBy == Role.OPERATOR
                    ? roles.stream().anyMatch(Set.of(Role.OPERATOR, Role.QC, Role.NURSE)::contains)
                    : roles.contains(doneBy);
        }

        /// Whether that person may sign it now: as performer, or as the second person who did not perform.
        public boolean signedNextBy(String subject) {
            return state == Sheet.StepState.TO_SIGN
                    || (state == Sheet.StepState.TO_VERIFY && !performers.contains(subject));
        }

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
            String who,
            Entry.@Nullable OnPaper paper) {

        static EntryView of(Entry e, Sheet sheet) {
            var detail = Calculating.inWords(e.detail(), sheet.master());
            return new EntryView(
                    e.id(), e.revision(), e.value(), e.verdict(), e.reason(), detail, e.at(), e.actorName(), e.paper());
        }
    }

    static StepView step(Step step, Sheet sheet) {
        return new StepView(
                step.number(),
                step.day(),
                step.name(),
                step.instruction(),
                step.signedBy(),
                step.doneBy(),
                sheet.state(step),
                step.fields().stream().map(f -> field(f, sheet)).toList(),
                sheet.signatures(step).toList(),
                sheet.performers(step));
    }

    private static FieldView field(Field field, Sheet sheet) {
        var history = sheet.history(field.key()).stream()
                .map(e -> EntryView.of(e, sheet))
                .toList();
        var current = history.stream()
                .max(Comparator.comparingInt(EntryView::revision))
                .orElse(null);
        var shown = field.kind() == Field.Kind.TIMER ? 0 : Math.max(0, history.size() - 1);
        var waits = field.kind() == Field.Kind.CALC ? Calculating.missing(field, sheet) : List.<String>of();
        return new FieldView(
                field, field.criterion(), sheet.answered(field), current, history.subList(0, shown), waits);
    }
}
