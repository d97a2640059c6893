package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.DATE_IMPOSSIBLE;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"280200, 2028-02-29", "270200, 2027-02-28", "281200, 2028-12-31", "280131, 2028-01-31"})
    @Verifies("ID-05")
    void dayNoughtIsTheLastOfItsMonth(String digits, LocalDate day) {
        assertThat(Expiry.gs1(digits, TODAY)).isEqualTo(new Expiry(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 76, 2076",
        "2026, 77, 1977",
        "2026, 25, 2025",
        "2080, 31, 2031",
        "2080, 30, 2130",
        "2080, 29, 2129",
        "2099, 00, 2100"
    })
    @Verifies("ID-05")
    void aYearIsTheNearestWithItsTwoDigits(int scannedIn, String digits, int year) {
        assertThat(Expiry.yymmdd(digits + "0115", LocalDate.of(scannedIn, 6, 1)))
                .hasYear(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"281301", "280001", "280230", "270229", "280132", "2801312400", "2801310060"})
    @Verifies("ID-05")
    void aDayOutsideTheCalendarIsRefused(String digits) {
        assertThat(Refused.because(() -> Expiry.gs1(digits, TODAY))).isEqualTo(DATE_IMPOSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({"019031, 2019-01-31", "018365, 2018-12-31", "026060, 2026-03-01", "998001, 1998-01-01"})
    @Verifies("ID-05")
    void anIsbtDateCountsTheDaysOfItsYear(String digits, LocalDate day) {
        assertThat(Expiry.isbt(digits)).isEqualTo(new Expiry(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"026000", "026366", "0260602400"})
    @Verifies("ID-05")
    void anIsbtDateOutsideItsYearIsRefused(String digits) {
        assertThat(Refused.because(() -> Expiry.isbt(digits))).isEqualTo(DATE_IMPOSSIBLE);
    }

    @Test
    @Verifies("ID-14")
    void aProductLastsUntilTheEndOfItsDay() {
        var expiry = new Expiry(LocalDate.of(2026, 11, 22));
        assertThat(expiry.passed(LocalDateTime.of(2026, 11, 22, 23, 59))).isFalse();
        assertThat(expiry.passed(LocalDateTime.of(2026, 11, 23, 0, 0))).isTrue();
    }

    @Test
    @Verifies("ID-14")
    void aProductWithATimeLastsUntilThatMinute() {
        var expiry = new Expiry(LocalDate.of(2026, 11, 22), LocalTime.of(14, 30, 59));
        assertThat(expiry.passed(LocalDateTime.of(2026, 11, 22, 14, 30))).isFalse();
        assertThat(expiry.passed(LocalDateTime.of(2026, 11, 22, 14, 30, 1))).isTrue();
    }

    @Test
    @Verifies("ID-04")
    void twoStatementsOfExpiryMustMeanTheSameDay() {
        var moment = new Expiry(TODAY, LocalTime.of(14, 30));
        assertThat(Expiry.agreed(new Expiry(TODAY), moment)).isEqualTo(moment);
        assertThat(Refused.because(() -> Expiry.agreed(new Expiry(TODAY.plusDays(1)), moment)))
                .isEqualTo(PARTS_CONTRADICT);
    }
}
