package eu.officina.batchrecords;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.OnFail;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Meaning;
import java.util.List;
import java.util.Optional;

/// How each step of a sheet stands by itself, and which way the batch goes.
///
/// @rule BR-17
/// @rule BR-18
class Course {
    private final Sheet sheet;

    Course(Sheet sheet) {
        this.sheet = sheet;
    }

    Sheet.StepState own(Step step) {
        if (skipped(step)) return Sheet.StepState.SKIPPED;
        if (!sheet.unanswered(step).isEmpty() || !breaches(step).isEmpty()) return Sheet.StepState.OPEN;
        if (step.signedBy() == Step.SignedBy.NOBODY) return Sheet.StepState.DONE;
        if (!sheet.signed(step, Meaning.PERFORMED)) return Sheet.StepState.TO_SIGN;
        var verifies = step.signedBy() == Step.SignedBy.PERFORMER_AND_VERIFIER;
        return verifies && !sheet.signed(step, Meaning.VERIFIED) ? Sheet.StepState.TO_VERIFY : Sheet.StepState.DONE;
    }

    /// Whether the step is kept for a case that did not happen.
    ///
    /// @rule BR-18
    private boolean skipped(Step step) {
        var condition = step.onlyIf();
        if (condition == null) return false;
        var entry = sheet.current(condition.field()).orElse(null);
        if (entry == null) return true;
        if (condition.is().contains(entry.value())) return false;
        if (!condition.outOfLimits() || entry.verdict() != Verdict.OUT) return true;
        var place = sheet.master().placed(condition.field());
        return place.field().onFail().contains(OnFail.BRANCH)
                && decision(place.step(), place.field())
                        .filter(d -> d == OnFail.BRANCH)
                        .isEmpty();
    }

    /// The fields of the step that are out of limits and wait for a choice that the master record allows.
    ///
    /// @rule BR-17
    List<Field> breaches(Step step) {
        return step.fields().stream()
                .filter(f -> !f.onFail().isEmpty() && sheet.has(f, Verdict.OUT))
                .filter(f -> decision(step, f).isEmpty())
                .toList();
    }

    /// What was decided about the field's value as it stands.
    Optional<OnFail> decision(Step step, Field field) {
        var about = sheet.current(field.key())
                .map(e -> Integer.toString(e.revision()))
                .orElse("");
        return sheet.pages()
                .mark(step, Mark.DECISION, field.key())
                .filter(e -> about.equals(e.raw()))
                .map(e -> OnFail.valueOf(e.value()));
    }
}
