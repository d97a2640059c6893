package eu.officina.vigilance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CytokineReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "38.4,NORMAL,NONE,1",
        "38.4,LOW_WITHOUT_VASOPRESSOR,NONE,2",
        "38.4,NORMAL,LOW_FLOW,2",
        "38.4,ONE_VASOPRESSOR,LOW_FLOW,3",
        "38.4,MULTIPLE_VASOPRESSORS,NONE,4",
        "38.0,NORMAL,POSITIVE_PRESSURE,4"
    })
    @Verifies("VI-03")
    void theGradeIsThatOfTheWorseAxis(
            BigDecimal temperature, CytokineRelease.Pressure pressure, CytokineRelease.Oxygen oxygen, int grade) {
        assertThat(new CytokineRelease(temperature, false, pressure, oxygen).grade())
                .isEqualTo(grade);
    }

    @Test
    @Verifies("VI-03")
    void withoutFeverThereIsNone() {
        var cold = new CytokineRelease(
                new BigDecimal("37.9"), false, CytokineRelease.Pressure.NORMAL, CytokineRelease.Oxygen.NONE);
        assertThat(catchThrowableOfType(Refusal.class, cold::grade).reason()).isEqualTo(VigilanceRefusal.NO_FEVER);
        var treated = new CytokineRelease(cold.temperature(), true, cold.pressure(), cold.oxygen());
        assertThat(treated.grade()).isEqualTo(1);
    }

    @Test
    @Verifies("VI-04")
    void fromGradeThreeOnACaseIsSerious() {
        var three = new CytokineRelease(
                new BigDecimal("39"), false, CytokineRelease.Pressure.ONE_VASOPRESSOR, CytokineRelease.Oxygen.NONE);
        var report = new Vigilance.Report(Uuid7.next(), "CRS", three, Instant.EPOCH, Set.of());
        assertThat(report.serious()).isTrue();
        var two = new CytokineRelease(
                new BigDecimal("39"), false, CytokineRelease.Pressure.NORMAL, CytokineRelease.Oxygen.LOW_FLOW);
        assertThat(new Vigilance.Report(Uuid7.next(), "CRS", two, Instant.EPOCH, Set.of()).serious())
                .isFalse();
    }
}
