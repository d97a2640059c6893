package eu.officina.traceability;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a bag might be given, and when it was.
///
/// - **Shape** `from` since when it might (null: never yet); `withheldFrom` to `withheldTo` the last stretch after that
/// in
///   which it might not (`withheldTo` null: it goes on); `at` when it was given.
@Embeddable
public class Giving {
    @Column(name = "fit_from")
    private @Nullable Instant from;

    @Column(name = "withheld_from")
    private @Nullable Instant withheldFrom;

    @Column(name = "withheld_to")
    private @Nullable Instant withheldTo;

    @Column(name = "given_at")
    private @Nullable Instant at;

    protected Giving() {}

    void moved(UnitState next, Instant now) {
        if (next.givable()) {
            if (from == null) from = now;
            if (withheldFrom != null && withheldTo == null) withheldTo = now;
        } else if (from != null && (withheldFrom == null || withheldTo != null)) {
            withheldFrom = now;
            withheldTo = null;
        }
    }

    void given(Instant when) {
        at = when;
    }

    @Nullable
    Instant from() {
        return from;
    }

    boolean withheld(Instant when) {
        return withheldFrom != null
                && !when.isBefore(withheldFrom)
                && (withheldTo == null || when.isBefore(withheldTo));
    }

    @Nullable
    Instant at() {
        return at;
    }
}
