package eu.officina.desk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastUseTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    @Verifies({"TD-06", "DE-03"})
    void watchingKeepsNoSessionAlive() {
        var use = new LastUse(NINE);
        for (int second = 5; second <= 1800; second += 5) use = use.after(true, NINE.plusSeconds(second));
        assertThat(use.longerAgoThan(1800, NINE.plusSeconds(1800))).isFalse();
        assertThat(use.longerAgoThan(1800, NINE.plusSeconds(1801))).isTrue();
    }

    @Test
    @Verifies("DE-03")
    void anyOtherRequestBeginsTheTimeAnew() {
        var use = new LastUse(NINE).after(false, NINE.plusSeconds(600));
        assertThat(use.longerAgoThan(1800, NINE.plusSeconds(2400))).isFalse();
        assertThat(use.longerAgoThan(1800, NINE.plusSeconds(2401))).isTrue();
    }

    @Test
    @Verifies("DE-03")
    void aLimitOfZeroMeansNever() {
        assertThat(new LastUse(NINE).longerAgoThan(0, NINE.plusSeconds(86_400))).isFalse();
        assertThat(new LastUse(NINE).longerAgoThan(1, NINE.plusSeconds(86_400))).isTrue();
    }
}
