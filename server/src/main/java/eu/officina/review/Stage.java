package eu.officina.review;

import eu.officina.boundary.Role;
import java.util.Locale;
import java.util.Set;

/// The signatures that make a review, in their order.
///
/// @rule RV-02
public enum Stage {
    OPERATIONS("I reviewed the record of batch %s for operations; it is whole and tells what happened."),
    AUDIT_TRAIL(
            "I reviewed the audit trail of batch %s (%d lines, %d with a reason); I did not take part in making it."),
    QUALITY("I reviewed the record of batch %s with its exceptions (%d) and deviations (%d); I did not take part in"
            + " making it.");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public Set<Role> roles() {
        return this == OPERATIONS ? Set.of(Role.OPERATOR, Role.QC, Role.QA) : Set.of(Role.QA);
    }

    /// What is asserted, shown before and kept after.
    String words(Object... facts) {
        return words.formatted(facts);
    }

    /// The name of the act and of the part that is signed.
    public String act() {
        return switch (this) {
            case QUALITY -> "review";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-') + "-review";
        };
    }
}
