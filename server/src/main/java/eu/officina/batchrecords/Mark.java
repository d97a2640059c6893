package eu.officina.batchrecords;

import java.util.Locale;

/// What is kept in a step beside its fields: remarks, a hand-over, that it is done once more, what was decided about a
/// value out of limits.
///
/// - **Shape** entries of a field name that no master record can have.
public enum Mark {
    REMARK,
    HANDOVER,
    REPETITION,
    DECISION;

    /// The name under which it is kept; a decision names the field it is about.
    String field(String about) {
        return "#" + name().toLowerCase(Locale.ROOT) + (about.isEmpty() ? "" : ":" + about);
    }

    static boolean is(String field) {
        return field.startsWith("#");
    }
}
