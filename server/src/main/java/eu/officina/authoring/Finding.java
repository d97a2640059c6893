package eu.officina.authoring;

import eu.officina.desk.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that must be mended before a master record can be held ready for review.
///
/// - **Shape** `step` 0 for the head; `field` its key, null where the step itself is meant; `values` fill the sentence.
///
/// @rule MW-01
public record Finding(int step, @Nullable String field, What what, List<String> values) {
    /// What is wrong. Each has a sentence that also says how to mend it.
    public enum What {
        PRODUCT_GTIN,
        NO_SOURCE_MATERIAL,
        NOTHING_RELEASED,
        IDENTITY_DONATION,
        IDENTITY_PATIENT,
        LABEL_ONCE,
        LABEL_CHECK_AFTER,
        LABEL_UNVERIFIED,
        NAME_MISSING,
        INSTRUCTION_MISSING,
        STEP_EMPTY,
        STEP_UNVERIFIED,
        DAY_BACK,
        ROLE_ODD,
        HOLD_ROLE,
        HOLD_ALONE,
        LABELS_REPEATED,
        WINDOW_BACK,
        WINDOW_CROSSED,
        CONDITION_BACK,
        CONDITION_VALUE,
        CONDITION_EMPTY,
        KEY_UNUSABLE,
        LABEL_MISSING,
        UNIT_UNKNOWN,
        DECIMALS_ODD,
        LIMIT_CROSSED,
        LIMIT_TWICE,
        LIMIT_EMPTY,
        ALERT_OUTSIDE,
        PLAUSIBLE_INSIDE,
        CHOICES_FEW,
        ACCEPT_STRANGE,
        ACCEPT_MISSING,
        PARTS_FEW,
        EXPRESSION_MISSING,
        EXPRESSION_BAD,
        INPUT_UNKNOWN,
        VOLUME_UNKNOWN,
        TIMER_EMPTY,
        TIMER_CROSSED,
        GTIN_WRONG,
        EQUIPMENT_MISSING,
        COLUMNS_MISSING,
        COLUMN_UNKNOWN,
        PENDING_ALONE,
        PENDING_DUE,
        RELEASE_KIND,
        REPEAT_NOWHERE,
        BRANCH_NOWHERE,
        VARIANT_EMPTY
    }

    static Finding head(What what, String... values) {
        return new Finding(0, null, what, List.of(values));
    }

    static Finding at(int step, What what, String... values) {
        return new Finding(step, null, what, List.of(values));
    }

    static Finding in(int step, String field, What what, String... values) {
        return new Finding(step, field, what, List.of(values));
    }

    /// What and how to mend it, in the reader's words.
    public String said(Texts texts) {
        return texts.of("finding." + what, values.toArray());
    }
}
