package eu.officina.authoring;

import static eu.officina.authoring.Finding.What.ACCEPT_MISSING;
import static eu.officina.authoring.Finding.What.ACCEPT_STRANGE;
import static eu.officina.authoring.Finding.What.BRANCH_NOWHERE;
import static eu.officina.authoring.Finding.What.CHOICES_FEW;
import static eu.officina.authoring.Finding.What.COLUMNS_MISSING;
import static eu.officina.authoring.Finding.What.COLUMN_UNKNOWN;
import static eu.officina.authoring.Finding.What.EQUIPMENT_MISSING;
import static eu.officina.authoring.Finding.What.EXPRESSION_BAD;
import static eu.officina.authoring.Finding.What.EXPRESSION_MISSING;
import static eu.officina.authoring.Finding.What.GTIN_WRONG;
import static eu.officina.authoring.Finding.What.INPUT_UNKNOWN;
import static eu.officina.authoring.Finding.What.KEY_UNUSABLE;
import static eu.officina.authoring.Finding.What.LABEL_MISSING;
import static eu.officina.authoring.Finding.What.PARTS_FEW;
import static eu.officina.authoring.Finding.What.PENDING_ALONE;
import static eu.officina.authoring.Finding.What.PENDING_DUE;
import static eu.officina.authoring.Finding.What.RELEASE_KIND;
import static eu.officina.authoring.Finding.What.REPEAT_NOWHERE;
import static eu.officina.authoring.Finding.What.TIMER_CROSSED;
import static eu.officina.authoring.Finding.What.TIMER_EMPTY;
import static eu.officina.authoring.Finding.What.VOLUME_UNKNOWN;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Calculation;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.OnFail;
import eu.officina.masterrecords.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What is wrong in one field.
///
/// @rule MW-01
/// @rule MW-03
class FieldCheck {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private final Master master;
    private final Step step;
    private final Field field;
    private final Map<String, Field> known;
    private final List<Finding> found = new ArrayList<>();

    /// @param known the fields before this one, by key
    FieldCheck(Master master, Step step, Field field, Map<String, Field> known) {
        this.master = master;
        this.step = step;
        this.field = field;
        this.known = known;
    }

    List<Finding> findings() {
        if (!KEY.matcher(field.key()).matches() || field.key().equals("weight")) say(KEY_UNUSABLE, field.key());
        if (field.label().isBlank()) say(LABEL_MISSING);
        ofItsKind();
        new CriteriaCheck(step, field, found).look();
        release();
        onFail();
        return found;
    }

    private void ofItsKind() {
        switch (field.kind()) {
            case CHOICE, BRANCH -> choices();
            case ANY_OF -> parts();
            case CALC -> expression();
            case LABEL -> volume();
            case TIMER -> timer();
            case MATERIAL -> material();
            case EQUIPMENT -> equipment();
            case RUN_FILE -> columns();
            default -> {}
        }
    }

    private void say(Finding.What what, String... values) {
        found.add(Finding.in(step.number(), field.key(), what, values));
    }

    private void choices() {
        if (field.choices().stream().distinct().count() < 2) say(CHOICES_FEW);
        if (!field.choices().containsAll(field.accept())) say(ACCEPT_STRANGE);
        if (field.kind() == Field.Kind.CHOICE
                && field.release()
                && field.accept().isEmpty()) say(ACCEPT_MISSING);
    }

    private void material() {
        var gtin = Objects.requireNonNullElse(field.gtin(), "–");
        if (!MasterCheck.gtin(gtin)) say(GTIN_WRONG, gtin);
    }

    private void equipment() {
        if (field.equipment() == null || field.equipment().isBlank()) say(EQUIPMENT_MISSING);
    }

    private void parts() {
        if (field.parts().size() < 2) say(PARTS_FEW);
    }

    private void expression() {
        var expression = field.expression();
        if (expression == null || expression.isBlank()) {
            say(EXPRESSION_MISSING);
            return;
        }
        try {
            Calculation.inputs(expression).stream()
                    .filter(input -> !input.equals("weight") && !numeric(input))
                    .forEach(input -> say(INPUT_UNKNOWN, input));
        } catch (Refusal unreadable) {
            say(EXPRESSION_BAD, expression);
        }
    }

    private boolean numeric(String key) {
        var input = known.get(key);
        return input != null && numeric(input);
    }

    static boolean numeric(Field input) {
        return input.kind() == Field.Kind.VALUE
                || input.kind() == Field.Kind.CALC
                || input.kind().byLabels();
    }

    /// The recorded volume that the bags can't exceed.
    private void volume() {
        if (field.expression() != null && !numeric(field.expression())) say(VOLUME_UNKNOWN, field.expression());
    }

    private void timer() {
        var min = field.minMinutes();
        var max = field.maxMinutes();
        if (min == null && max == null) say(TIMER_EMPTY);
        if (min != null && max != null && min > max) say(TIMER_CROSSED);
    }

    private void columns() {
        if (field.mapping().isEmpty()) say(COLUMNS_MISSING);
        for (var column : field.mapping()) {
            var answers = master.fields()
                    .map(Master.Placed::field)
                    .anyMatch(f -> f.key().equals(column.field()) && f.kind() == Field.Kind.VALUE);
            if (!answers) say(COLUMN_UNKNOWN, column.name(), column.field());
        }
    }

    private void release() {
        if (field.mayBePending() && !field.release()) say(PENDING_ALONE);
        var due = field.dueDays();
        if (due != null && (!field.mayBePending() || due < 1 || due > 365)) say(PENDING_DUE);
        if (field.release() && !Members.of(field.kind()).contains(Members.RELEASE)) say(RELEASE_KIND);
    }

    private void onFail() {
        if (field.onFail().contains(OnFail.REPEAT) && step.repeats() == 0) say(REPEAT_NOWHERE);
        var kept = master.steps().stream()
                .filter(s -> s.number() > step.number())
                .map(Step::onlyIf)
                .filter(Objects::nonNull)
                .anyMatch(c -> c.outOfLimits() && c.field().equals(field.key()));
        if (field.onFail().contains(OnFail.BRANCH) && !kept) say(BRANCH_NOWHERE);
    }
}
