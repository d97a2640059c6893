package eu.officina.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TemperatureTest {
    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");
    private static final Temperature.Limits FREEZER = new Temperature.Limits(null, new BigDecimal("-130"), 15, 10);
    private static final Temperature.Limits COLD =
            new Temperature.Limits(new BigDecimal("2"), new BigDecimal("8"), 15, 10);

    /// One reading every ten minutes.
    private static List<Temperature.Reading> series(String... celsius) {
        var readings = new ArrayList<Temperature.Reading>();
        for (int i = 0; i < celsius.length; i++) {
            if (celsius[i].isEmpty()) continue;
            readings.add(new Temperature.Reading(START.plus(Duration.ofMinutes(10L * i)), new BigDecimal(celsius[i])));
        }
        return readings;
    }

    private static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    @Test
    @Verifies("ST-03")
    void beyondForLongerThanAllowedIsAnExcursionWithItsWorst() {
        var found = Temperature.findings(
                series("-150", "-129", "-150", "-120", "-110", "-125", "-150"), FREEZER, null, minute(60));
        assertThat(found)
                .containsExactly(new Temperature.Finding(
                        Temperature.What.EXCURSION, minute(30), minute(60), new BigDecimal("-110")));
    }

    @Test
    @Verifies("ST-03")
    void tooColdCountsWhereThereIsALowestAndMayStillGoOn() {
        var found = Temperature.findings(series("5", "1", "-3", "0"), COLD, null, minute(35));
        assertThat(found)
                .containsExactly(
                        new Temperature.Finding(Temperature.What.EXCURSION, minute(10), null, new BigDecimal("-3")));
        assertThat(Temperature.findings(series("-150", "-196", "-196", "-196"), FREEZER, null, minute(30)))
                .isEmpty();
    }

    @Test
    @Verifies("ST-03")
    void moreThanTwiceTheIntervalWithoutAReadingIsAGap() {
        assertThat(Temperature.findings(series("5", "", "5"), COLD, null, minute(20)))
                .isEmpty();
        assertThat(Temperature.findings(series("5", "", "", "5"), COLD, null, minute(40)))
                .containsExactly(new Temperature.Finding(Temperature.What.GAP, minute(0), minute(30), null));
        assertThat(Temperature.findings(series("5"), COLD, null, minute(21)))
                .containsExactly(new Temperature.Finding(Temperature.What.GAP, minute(0), null, null));
    }

    @Test
    @Verifies("ST-03")
    void aLoggerThatNeverSentAnythingIsAGap() {
        assertThat(Temperature.findings(List.of(), COLD, minute(0), minute(60)))
                .containsExactly(new Temperature.Finding(Temperature.What.GAP, minute(0), null, null));
        assertThat(Temperature.findings(List.of(), COLD, minute(0), minute(15))).isEmpty();
    }

    @Test
    @Verifies("ST-03")
    void theMeanKineticTemperatureIsTheCatalogues() {
        assertThat(Temperature.meanKinetic(series("2", "5", "8", "25"))).isCloseTo(15.216, within(0.001));
        assertThat(Temperature.meanKinetic(series("5", "5", "5", "5"))).isCloseTo(5.0, within(0.001));
    }

    @Test
    @Verifies("ST-03")
    void aFileIsReadWholeOrNotAtAll() {
        var file = "time;celsius\n2026-11-30T08:00:00Z;-150,5\n2026-11-30T09:10:00+01:00;-151\n";
        assertThat(ReadingFile.read(file)).isEqualTo(series("-150.5", "-151"));
        var broken = Assertions.catchThrowableOfType(
                Refusal.class, () -> ReadingFile.read("2026-11-30T08:00:00Z,5\nyesterday,6\n"));
        assertThat(broken.reason()).isEqualTo(StorageRefusal.ROW_UNREADABLE);
        assertThat(broken.details()).containsExactly("2");
    }
}
