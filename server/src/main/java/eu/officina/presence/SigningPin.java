package eu.officina.presence;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands for a person's signature between two fresh authentications.
///
/// - **Shape** one for each person; `confirmedAt` the last fresh authentication, `hash` nothing until a PIN is set.
/// - **Units** counts for 180 days; set within 5 minutes of a fresh authentication; locked for 15 minutes.
/// - **Refuses** [PresenceRefusal#CONFIRM_FIRST], [PresenceRefusal#PIN_NOT_SET], [PresenceRefusal#PIN_EXPIRED],
///   [PresenceRefusal#PIN_LOCKED], [PresenceRefusal#PIN_ENDED], [PresenceRefusal#SERIES_ENDED].
///
/// @rule PR-01
/// @rule PR-02
/// @rule PR-03
@Entity
@Table(name = "signing_pin")
public class SigningPin extends Owned {
    static final Duration LIFE = Duration.ofDays(180);
    static final Duration SHIFT = Duration.ofHours(12);
    static final int TRIES = 5;
    static final int LAST_TRY = 10;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration LOCK = Duration.ofMinutes(15);

    private String subject;
    private @Nullable String hash;

    @Column(name = "set_at")
    private @Nullable Instant setAt;

    private int failures;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected SigningPin() {}

    SigningPin(UUID id, String subject, Instant confirmedAt) {
        super(id);
        this.subject = subject;
        this.confirmedAt = confirmedAt;
    }

    void confirmed(Instant at) {
        confirmedAt = at;
    }

    void expectFresh(Instant now) {
        if (confirmedAt.plus(FRESH).isBefore(now)) throw new Refusal(PresenceRefusal.CONFIRM_FIRST);
    }

    void set(String newHash, Instant now) {
        expectFresh(now);
        hash = newHash;
        setAt = now;
        failures = 0;
        lockedUntil = null;
    }

    /// The hash to compare with, while the PIN counts at all.
    String usable(Instant now) {
        if (hash == null || setAt == null) throw new Refusal(PresenceRefusal.PIN_NOT_SET);
        if (failures >= LAST_TRY) throw new Refusal(PresenceRefusal.PIN_ENDED);
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            throw new Refusal(
                    PresenceRefusal.PIN_LOCKED,
                    Duration.between(now, lockedUntil).toMinutes() + 1);
        }
        if (setAt.plus(LIFE).isBefore(now)) throw new Refusal(PresenceRefusal.PIN_EXPIRED);
        return hash;
    }

    /// Whether it was set, and has not ended by time or by wrong tries.
    boolean counts(Instant now) {
        return hash != null
                && setAt != null
                && failures < LAST_TRY
                && !setAt.plus(LIFE).isBefore(now);
    }

    /// A wrong PIN was typed.
    ///
    /// @return what the person is told
    Refusal wrong(Instant now) {
        failures++;
        if (failures >= LAST_TRY) return new Refusal(PresenceRefusal.PIN_ENDED);
        if (failures % TRIES != 0) return new Refusal(PresenceRefusal.PIN_WRONG, TRIES - failures % TRIES);
        lockedUntil = now.plus(LOCK);
        return new Refusal(PresenceRefusal.PIN_LOCKED, LOCK.toMinutes());
    }

    void right() {
        failures = 0;
        lockedUntil = null;
    }

    @Nullable
    Instant setAt() {
        return setAt;
    }

    @Nullable
    String hash() {
        return hash;
    }

    int failures() {
        return failures;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    String subject() {
        return subject;
    }

    UUID id() {
        return key();
    }
}
