package eu.officina.batchrecords;

import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Signing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Set<String> performers,
        Signing.@Nullable Preview asserted,
        StepMarks marks) {

    /// Whether a caller with these roles records in it.
    public boolean recordedBy(Set<Role> roles) {
        if (roles.contains(Role.QA) && fields.stream().anyMatch(f -> f.field().kind() == Field.Kind.HOLD)) return true;
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
        return marks.round() > 1
                || fields.stream().anyMatch(FieldView::exceptional)
                || signatures.stream().anyMatch(s -> !s.holds());
    }

    /// The first field that is not answered: where the focus goes.
    public @Nullable FieldView next() {
        return fields.stream().filter(f -> !f.answered()).findFirst().orElse(null);
    }

    static StepView of(Step step, Sheet sheet, BatchRecord batch) {
        return new StepView(
                step.number(),
                step.day(),
                step.name(),
                step.instruction(),
                step.signedBy(),
                step.doneBy(),
                sheet.state(step),
                step.fields().stream().map(f -> FieldView.of(f, step, sheet)).toList(),
                sheet.signatures(step).toList(),
                sheet.pages().performers(step),
                asserted(step, sheet, batch),
                StepMarks.of(step, sheet));
    }

    /// What the next signature of the step asserts.
    private static Signing.@Nullable Preview asserted(Step step, Sheet sheet, BatchRecord batch) {
        return switch (sheet.state(step)) {
            case TO_SIGN -> StepSigning.asserted(Meaning.PERFORMED, step, sheet, batch);
            case TO_VERIFY -> StepSigning.asserted(Meaning.VERIFIED, step, sheet, batch);
            default -> null;
        };
    }
}
