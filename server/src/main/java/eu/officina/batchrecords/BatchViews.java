package eu.officina.batchrecords;

import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.quality.Deviations;
import eu.officina.rulepacks.Regime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The shapes in which a batch record is shown, on pages and over the API.
public class BatchViews {
    private static final Set<String> OUT_OF_SPECIFICATION = Set.of("OOS_PATH", "SUPPLIED_OOS");

    private BatchViews() {}

    /// Whose cells these are: the same block on every page. `outdated` where the edition it began with is effective no
    /// more.
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
            @Nullable String stateReason,
            String edition,
            boolean outdated) {

        /// The moves that a caller with these roles may make now.
        public List<BatchLifecycle.Move> moves(Set<Role> roles) {
            return BatchLifecycle.Move.open(state, roles);
        }

        /// Whether it goes, or went, the way of a product out of specification.
        public boolean outOfSpecification() {
            return OUT_OF_SPECIFICATION.contains(String.valueOf(disposition));
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
                case "REJECTED", "LATE_OOS", "NON_CONFORMING_ADMINISTERED", "QUARANTINED", "RECALLED", "ABORTED" ->
                    "stopped";
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
}
