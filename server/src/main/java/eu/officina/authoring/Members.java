package eu.officina.authoring;

import eu.officina.masterrecords.Field;
import java.util.EnumSet;
import java.util.Set;

/// A member of a field besides its key, label and hint, and which kinds use it.
///
/// @rule MW-05
public enum Members {
    UNIT,
    DECIMALS,
    LIMIT,
    ALERT,
    PLAUSIBLE,
    CHOICES,
    ACCEPT,
    PARTS,
    EXPRESSION,
    MINUTES,
    GTIN,
    SINGLE_USE,
    EQUIPMENT,
    MAPPING,
    SAMPLE,
    PENDING,
    RELEASE,
    IPC,
    ON_FAIL,
    VARIANTS;

    private static final Set<Members> JUDGED = EnumSet.of(RELEASE, IPC, ON_FAIL);

    /// Those that a kind uses.
    public static Set<Members> of(Field.Kind kind) {
        return switch (kind) {
            case VALUE -> judged(UNIT, DECIMALS, LIMIT, ALERT, PLAUSIBLE, PENDING, VARIANTS);
            case CALC -> judged(EXPRESSION, UNIT, DECIMALS, LIMIT, ALERT, VARIANTS);
            case CHOICE -> judged(CHOICES, ACCEPT, PENDING, VARIANTS);
            case ANY_OF -> judged(PARTS, PENDING);
            case CHECK -> judged();
            case TIMER -> EnumSet.of(MINUTES, ON_FAIL);
            case MATERIAL -> EnumSet.of(GTIN, SINGLE_USE);
            case EQUIPMENT -> EnumSet.of(EQUIPMENT);
            case BRANCH -> EnumSet.of(CHOICES);
            case LABEL -> EnumSet.of(EXPRESSION);
            case RUN_FILE -> EnumSet.of(MAPPING);
            case EM_SAMPLE -> EnumSet.of(SAMPLE);
            case TEXT, MOMENT, DONATION, PATIENT, UNIT, LABEL_CHECK, HOLD, ATTACHMENT -> EnumSet.noneOf(Members.class);
        };
    }

    private static Set<Members> judged(Members... others) {
        var all = EnumSet.copyOf(JUDGED);
        all.addAll(Set.of(others));
        return all;
    }
}
