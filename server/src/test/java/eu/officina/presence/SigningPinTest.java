package eu.officina.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningPinTest {
    private final Instant start = Instant.parse("2026-03-01T08:00:00Z");
    private final SigningPin pin = new SigningPin(UUID.randomUUID(), "nurse", start);

    @Test
    @Verifies("PR-02")
    void itIsSetOnlySoonAfterTheFreshAuthentication() {
        var late = start.plus(Duration.ofMinutes(5)).plusMillis(1);
        assertThat(refused(() -> pin.set("hash", late))).isEqualTo(PresenceRefusal.CONFIRM_FIRST);
        assertThat(refused(() -> pin.usable(start))).isEqualTo(PresenceRefusal.PIN_NOT_SET);
        pin.set("hash", start.plus(Duration.ofMinutes(5)));
        assertThat(pin.usable(start)).isEqualTo("hash");
    }

    @Test
    @Verifies("PR-02")
    void itEndsByTime() {
        pin.set("hash", start);
        var end = start.plus(SigningPin.LIFE);
        assertThat(pin.usable(end)).isEqualTo("hash");
        assertThat(refused(() -> pin.usable(end.plusMillis(1)))).isEqualTo(PresenceRefusal.PIN_EXPIRED);
        assertThat(pin.counts(end.plusMillis(1))).isFalse();
    }

    @Test
    @Verifies("PR-03")
    void wrongTriesLockItAndThenEndIt() {
        pin.set("hash", start);
        for (int i = 4; i > 0; i--) assertThat(pin.wrong(start).details()).containsExactly(Integer.toString(i));
        assertThat(pin.wrong(start).reason()).isEqualTo(PresenceRefusal.PIN_LOCKED);
        assertThat(refused(() -> pin.usable(start.plusSeconds(899)))).isEqualTo(PresenceRefusal.PIN_LOCKED);
        var later = start.plusSeconds(900);
        assertThat(pin.usable(later)).isEqualTo("hash");
        for (int i = 0; i < 5; i++) pin.wrong(later);
        assertThat(refused(() -> pin.usable(later.plusSeconds(9_000)))).isEqualTo(PresenceRefusal.PIN_ENDED);
        pin.confirmed(later);
        pin.set("other", later);
        assertThat(pin.usable(later)).isEqualTo("other");
    }

    @Test
    @Verifies("PR-03")
    void aRightOneForgivesTheWrongOnes() {
        pin.set("hash", start);
        for (int i = 0; i < 4; i++) pin.wrong(start);
        pin.right();
        assertThat(pin.wrong(start).details()).containsExactly("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567890123", "123456", "654321", "000000", "12345a", "١٢٣٤٥٦", "12 345"})
    @Verifies("PR-02")
    void aWeakOneIsRefused(String weak) {
        assertThat(Pins.weak(weak)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"246813", "100000", "121212", "987651"})
    @Verifies("PR-02")
    void aGoodOneIsTaken(String good) {
        assertThat(Pins.weak(good)).isFalse();
    }

    private static Reason refused(ThrowingCallable what) {
        return catchThrowableOfType(Refusal.class, what).reason();
    }
}
