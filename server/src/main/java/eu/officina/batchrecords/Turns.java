package eu.officina.batchrecords;

import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whose turn it is: whether the caller may record in a step now.
///
/// @rule BR-07
/// @rule BR-19
@ApplicationScoped
class Turns {
    @Inject
    Caller caller;

    @Inject
    Gates gates;

    @Inject
    Clock clock;

    /// When a step may begin, after another was done; null bounds are open.
    record Window(
            Step after, @Nullable Instant from, @Nullable Instant until) {}

    /// The window of a step that has not begun, once the step before it was done.
    static @Nullable Window window(Step step, Sheet sheet) {
        var rule = step.window();
        if (rule == null || sheet.pages().begun(step) != null) return null;
        var after = sheet.master().step(rule.after());
        var ended = sheet.state(after).over() ? sheet.pages().done(after) : null;
        return ended == null ? null : new Window(after, plus(ended, rule.minMinutes()), plus(ended, rule.maxMinutes()));
    }

    private static @Nullable Instant plus(Instant ended, @Nullable Integer minutes) {
        return minutes == null ? null : ended.plus(Duration.ofMinutes(minutes));
    }

    void expect(Step step, Sheet sheet) {
        expect(step, sheet, clock.instant());
    }

    /// @param when it was done: now, or as written on paper
    void expect(Step step, Sheet sheet, Instant when) {
        if (step.number() > sheet.openStep() && !step.anyTime()) {
            throw new Refusal(BatchRefusal.STEP_WAITS, step.number(), sheet.openStep());
        }
        if (sheet.state(step) == Sheet.StepState.SKIPPED) {
            throw new Refusal(BatchRefusal.STEP_NOT_IN_THIS_CASE, step.number());
        }
        if (step.role() != null && !caller.is(step.role())) {
            throw new Refusal(BatchRefusal.STEP_FOR_OTHERS, step.number(), step.role());
        }
        gates.expectTrained(sheet.master().product());
        expectOpen(step, sheet, when);
    }

    private static void expectOpen(Step step, Sheet sheet, Instant when) {
        var window = window(step, sheet);
        if (window == null || window.from() == null) return;
        var left = Duration.between(when, window.from());
        if (!left.isPositive()) return;
        throw new Refusal(
                BatchRefusal.WINDOW_NOT_OPEN, step.number(), window.after().number(), left.toMinutes() + 1);
    }

    /// A hold is answered by quality assurance, everything else by who works at the bench.
    void expectFor(Field field) {
        if (field.kind() == Field.Kind.HOLD) {
            if (!caller.is(Role.QA)) throw new Refusal(BatchRefusal.HOLD_BY_QUALITY, field.label());
        } else if (!caller.is(Role.OPERATOR) && !caller.is(Role.QC) && !caller.is(Role.NURSE)) {
            throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "operator, qc, nurse");
        }
    }

    /// What to say of a step that begins now, if it begins later than it should.
    static @Nullable String late(Step step, Sheet sheet, Instant when) {
        var window = window(step, sheet);
        if (window == null || window.until() == null || !when.isAfter(window.until())) return null;
        var by = Duration.between(window.until(), when).toMinutes() + 1;
        return "Step " + step.number() + " began " + by + " min late after step "
                + window.after().number();
    }
}
