package eu.officina.authoring;

import static eu.officina.authoring.Finding.What.ACCEPT_STRANGE;
import static eu.officina.authoring.Finding.What.ALERT_OUTSIDE;
import static eu.officina.authoring.Finding.What.DECIMALS_ODD;
import static eu.officina.authoring.Finding.What.LIMIT_CROSSED;
import static eu.officina.authoring.Finding.What.LIMIT_EMPTY;
import static eu.officina.authoring.Finding.What.LIMIT_TWICE;
import static eu.officina.authoring.Finding.What.PLAUSIBLE_INSIDE;
import static eu.officina.authoring.Finding.What.UNIT_UNKNOWN;
import static eu.officina.authoring.Finding.What.VARIANT_EMPTY;

import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Limit;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a field's limits fit together, and its unit is one.
///
/// @rule MW-01
/// @rule MW-02
class CriteriaCheck {
    private static final int MOST_DECIMALS = 6;

    private final Step step;
    private final Field field;
    private final List<Finding> found;

    CriteriaCheck(Step step, Field field, List<Finding> found) {
        this.step = step;
        this.field = field;
        this.found = found;
    }

    void look() {
        unit(field.unit());
        decimals(field.decimals());
        limits(field.limit(), field.alert());
        limit(field.plausible());
        if (field.plausible() != null && field.limit() != null && field.limit().exceeds(field.plausible())) {
            say(PLAUSIBLE_INSIDE);
        }
        for (var part : field.parts()) {
            unit(part.unit());
            decimals(part.decimals());
            limit(part.limit());
        }
        field.variants().forEach(this::variant);
        field.mapping().forEach(column -> unit(column.unit()));
    }

    private void variant(Variant variant) {
        var says = variant.limit() != null
                || variant.alert() != null
                || !variant.accept().isEmpty();
        if (!says || (variant.phase() == null && variant.site() == null)) say(VARIANT_EMPTY);
        limits(variant.limit() == null ? field.limit() : variant.limit(), variant.alert());
        if (!field.choices().isEmpty() && !field.choices().containsAll(variant.accept())) say(ACCEPT_STRANGE);
    }

    private void limits(@Nullable Limit limit, @Nullable Limit alert) {
        limit(limit);
        limit(alert);
        if (alert != null && limit != null && !alert.within(limit)) say(ALERT_OUTSIDE);
    }

    private void limit(@Nullable Limit limit) {
        if (limit == null) return;
        if (limit.twice()) say(LIMIT_TWICE);
        else if (limit.open()) say(LIMIT_EMPTY);
        else if (limit.crossed()) say(LIMIT_CROSSED);
    }

    private void unit(@Nullable String unit) {
        if (unit != null && Units.ucum(unit).isEmpty()) say(UNIT_UNKNOWN, unit, "{cells}");
    }

    private void decimals(@Nullable Integer decimals) {
        if (decimals != null && (decimals < 0 || decimals > MOST_DECIMALS)) say(DECIMALS_ODD);
    }

    private void say(Finding.What what, String... values) {
        var finding = Finding.in(step.number(), field.key(), what, values);
        if (!found.contains(finding)) found.add(finding);
    }
}
