package eu.officina.authoring;

import static eu.officina.authoring.Finding.What.CONDITION_BACK;
import static eu.officina.authoring.Finding.What.CONDITION_EMPTY;
import static eu.officina.authoring.Finding.What.CONDITION_VALUE;
import static eu.officina.authoring.Finding.What.DAY_BACK;
import static eu.officina.authoring.Finding.What.HOLD_ALONE;
import static eu.officina.authoring.Finding.What.HOLD_ROLE;
import static eu.officina.authoring.Finding.What.INSTRUCTION_MISSING;
import static eu.officina.authoring.Finding.What.LABELS_REPEATED;
import static eu.officina.authoring.Finding.What.NAME_MISSING;
import static eu.officina.authoring.Finding.What.ROLE_ODD;
import static eu.officina.authoring.Finding.What.STEP_EMPTY;
import static eu.officina.authoring.Finding.What.STEP_UNVERIFIED;
import static eu.officina.authoring.Finding.What.WINDOW_BACK;
import static eu.officina.authoring.Finding.What.WINDOW_CROSSED;

import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.OnFail;
import eu.officina.masterrecords.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is wrong in one step and in its fields.
///
/// @rule MW-01
class StepCheck {
    private static final Set<Role> RECORD = Set.of(Role.OPERATOR, Role.QC, Role.NURSE);

    private final Master master;
    private final Step step;
    private final List<Finding> found = new ArrayList<>();

    StepCheck(Master master, Step step) {
        this.master = master;
        this.step = step;
    }

    List<Finding> findings() {
        if (step.name().isBlank()) say(NAME_MISSING);
        if (step.instruction().isBlank()) say(INSTRUCTION_MISSING);
        signatures();
        role();
        day();
        window();
        condition();
        var known = earlier();
        for (var field : step.fields()) {
            found.addAll(new FieldCheck(master, step, field, known).findings());
            known.put(field.key(), field);
        }
        return found;
    }

    private void say(Finding.What what, String... values) {
        found.add(Finding.at(step.number(), what, values));
    }

    /// A step that records nothing is a signature; what the product depends on is seen by two.
    private void signatures() {
        if (step.fields().isEmpty() && step.signedBy() == Step.SignedBy.NOBODY) say(STEP_EMPTY);
        if (step.criticality() == Step.Criticality.CRITICAL && step.signedBy() != Step.SignedBy.PERFORMER_AND_VERIFIER)
            say(STEP_UNVERIFIED);
    }

    private void role() {
        var releases = step.has(Field.Kind.HOLD);
        if (releases && step.doneBy() != Role.QA) say(HOLD_ROLE);
        else if (!releases && !RECORD.contains(step.doneBy())) say(ROLE_ODD);
        if (releases && step.fields().size() > 1) say(HOLD_ALONE);
        if (step.repeats() > 0 && step.fields().stream().anyMatch(f -> f.kind().byLabels())) say(LABELS_REPEATED);
    }

    private void day() {
        if (step.number() > 1 && step.day() < master.step(step.number() - 1).day()) say(DAY_BACK);
    }

    private void window() {
        var window = step.window();
        if (window == null) return;
        if (window.after() < 1 || window.after() >= step.number()) say(WINDOW_BACK, "" + window.after());
        var min = window.minMinutes();
        var max = window.maxMinutes();
        if ((min == null && max == null) || (min != null && min < 0) || (min != null && max != null && min > max)) {
            say(WINDOW_CROSSED);
        }
    }

    private void condition() {
        var condition = step.onlyIf();
        if (condition == null) return;
        var field = earlier().get(condition.field());
        if (field == null) {
            say(CONDITION_BACK, condition.field());
            return;
        }
        if (condition.is().isEmpty() && !condition.outOfLimits()) say(CONDITION_EMPTY, field.label());
        if (!condition.is().isEmpty()
                && !(field.kind().chosen() && field.offered().containsAll(condition.is()))) {
            say(CONDITION_VALUE, field.label());
        }
        if (condition.outOfLimits() && !field.onFail().contains(OnFail.BRANCH)) say(CONDITION_EMPTY, field.label());
    }

    /// The fields of the steps before this one, by key.
    private Map<String, Field> earlier() {
        var known = new LinkedHashMap<String, Field>();
        master.fields()
                .filter(p -> p.step().number() < step.number())
                .forEach(p -> known.put(p.field().key(), p.field()));
        return known;
    }
}
