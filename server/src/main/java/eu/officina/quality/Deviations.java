package eu.officina.quality;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Deviations from their opening by the record to their closure by quality assurance.
///
/// @rule QU-01
@UseCase
public class Deviations {
    @Inject
    QualityRows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<DeviationChanged> changed;

    /// What went otherwise, and where in the record; `least` how grave it is taken at least.
    public record Found(
            UUID batch, String batchNumber, int step, String field, String what, Deviation.@Nullable Severity least) {

        public Found(UUID batch, String batchNumber, int step, String field, String what) {
            this(batch, batchNumber, step, field, what, null);
        }
    }

    /// One deviation as people see it; `assessment` the words of its classification.
    public record Listed(
            UUID id,
            String number,
            UUID batch,
            int step,
            String what,
            Deviation.State state,
            Deviation.@Nullable Severity severity,
            @Nullable String assessment,
            Inquiry inquiry,
            Instant openedAt,
            Instant due) {

        public boolean open() {
            return state != Deviation.State.CLOSED;
        }

        /// The colour of its state.
        public String tone() {
            return switch (state) {
                case OPEN -> "attention";
                case CLASSIFIED, INVESTIGATION -> "process";
                case QA_REVIEW -> "waiting";
                case CLOSED -> "done";
            };
        }

        /// Whether a batch with it may be reviewed.
        ///
        /// @rule QU-03
        public boolean settled() {
            if (severity == null) return false;
            return switch (severity) {
                case MINOR -> true;
                case MAJOR -> state == Deviation.State.QA_REVIEW || !open();
                case CRITICAL -> !open();
            };
        }
    }

    /// What the investigation found and how it ended.
    public record Inquiry(
            @Nullable String investigator,
            @Nullable String cause,
            @Nullable String impact,
            @Nullable String conclusion,
            @Nullable String closedBy,
            @Nullable Instant closedAt) {}

    /// How grave it is, and why.
    public record Classification(
            @NotNull Deviation.Severity severity,
            @NotBlank @Size(max = 2000) String assessment) {}

    /// What the investigation found.
    public record Findings(
            @NotBlank @Size(max = 2000) String cause,
            @NotBlank @Size(max = 2000) String impact) {}

    /// Why it is given back, or how it is closed.
    public record Conclusion(@NotBlank @Size(max = 2000) String reason) {}

    @Allowed(Role.QA)
    public void classify(UUID id, @Valid @NotNull Classification asked) {
        move(id, "deviation.classified", asked.assessment(), d -> d.classify(asked.severity(), asked.assessment()));
    }

    @Allowed({Role.OPERATOR, Role.QC, Role.QA})
    public void investigate(UUID id) {
        move(id, "deviation.investigated", null, d -> d.investigate(caller.person()));
    }

    @Allowed({Role.OPERATOR, Role.QC, Role.QA})
    public void conclude(UUID id, @Valid @NotNull Findings found) {
        var words = found.cause() + " / " + found.impact();
        move(id, "deviation.concluded", words, d -> d.conclude(found.cause(), found.impact(), caller.person()));
    }

    @Allowed(Role.QA)
    public void giveBack(UUID id, @Valid @NotNull Conclusion why) {
        move(id, "deviation.given-back", why.reason(), Deviation::giveBack);
    }

    @Allowed(Role.QA)
    public void close(UUID id, @Valid @NotNull Conclusion how) {
        move(id, "deviation.closed", how.reason(), d -> d.close(how.reason(), caller.person(), clock.instant()));
    }

    private void move(UUID id, String what, @Nullable String why, Consumer<Deviation> how) {
        var deviation = rows.deviation(id);
        var before = deviation.state();
        how.accept(deviation);
        var listed = deviation.listed();
        acts.fire(Act.of(what, "deviation", deviation.batchId())
                .change(deviation.number(), before, listed.state())
                .set("severity", before == Deviation.State.OPEN ? listed.severity() : null)
                .because(why));
        changed.fire(new DeviationChanged(listed));
    }

    @Reads
    @Allowed
    public Listed get(UUID id) {
        return rows.deviation(id).listed();
    }

    @Reads
    @Allowed
    public List<Listed> of(UUID batch) {
        return rows.deviations(batch).stream().map(Deviation::listed).toList();
    }

    /// Every deviation that is not closed, the most urgent first.
    @Reads
    @Allowed
    public List<Listed> open() {
        return rows.openDeviations().stream().map(Deviation::listed).toList();
    }

    /// Opens one, inside the command that found it.
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.QP, Role.NURSE, Role.PHYSICIAN})
    public Listed open(Found found) {
        var number = "DEV-" + found.batchNumber() + "-"
                + (rows.deviations(found.batch()).size() + 1);
        var deviation = new Deviation(Uuid7.next(), number, found, clock.instant());
        rows.add(deviation);
        acts.fire(Act.of("deviation.opened", "deviation", found.batch()).set(number, found.what()));
        changed.fire(new DeviationChanged(deviation.listed()));
        return deviation.listed();
    }
}
