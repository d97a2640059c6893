package eu.officina.traceability;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a bag might be given, and when it was.
///
/// - **Shape** `from` since when it might (null: never yet), `until` since when no more (null: still), `at` when it
/// was.
@Embeddable
public class Giving {
    @Column(name = "fit_from")
    private @Nullable Instant from;

    @Column(name = "fit_until")
    private @Nullable Instant until;

    @Column(name = "given_at")
    private @Nullable Instant at;

    protected Giving() {}

    void moved(UnitState next, Instant now) {
        if (!next.givable()) until = from == null || until != null ? until : now;
        else if (from == null || until != null) {
            from = now;
            until = null;
        }
    }

    /// When the person at the bed says, as long as that lies between the time from which it might and now.
    Instant counted(Instant claimed, Instant now) {
        return from != null && claimed.isAfter(from) && claimed.isBefore(now) ? claimed : now;
    }

    void given(Instant when) {
        at = when;
    }

    boolean everMight() {
        return from != null;
    }

    boolean mightNot(Instant when) {
        return until != null && !when.isBefore(until);
    }

    @Nullable
    Instant at() {
        return at;
    }
}
