package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.NOT_AN_SSCC;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_GLN;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_GSRN;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_GTIN;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.identifiers.Identifier.Asset;
import eu.officina.identifiers.Identifier.Asset.Kind;
import eu.officina.identifiers.Identifier.LogisticUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1NumberTest {
    @ParameterizedTest
    @CsvSource({
        "629104150021, 3",
        "0952123454321, 3",
        "0951234500001, 6",
        "952123454321, 3",
        "95212345432112345, 0",
        "95212345432199999, 4",
        "19521234500000001, 5",
        "61414100003, 6",
        "9638507, 4"
    })
    @Verifies({"ID-01", "ID-02"})
    void theCheckDigitFollowsFromTheOthers(String body, char digit) {
        assertThat(CheckDigit.mod10(body)).isEqualTo(digit);
        assertThat(CheckDigit.fits(body + digit)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074",
        "614141000036, 00614141000036",
        "6291041500213, 06291041500213",
        "09521234543213, 09521234543213"
    })
    @Verifies("ID-01")
    void aShortGtinIsPaddedOnTheLeft(String scanned, String digits) {
        assertThat(Gtin.of(scanned).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1234567", "095212345432131", "0952123454321A", "٠٩٥٢١٢٣٤٥٤٣٢١٣"})
    @Verifies("ID-01")
    void aGtinIsEightToFourteenDigits(String scanned) {
        assertThat(Refused.because(() -> Gtin.of(scanned))).isEqualTo(NOT_A_GTIN);
    }

    @Test
    @Verifies({"ID-01", "ID-02"})
    void everyMisreadDigitIsDetected() {
        var right = "952123454321123450";
        int detected = 0;
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var read = right.substring(0, at) + digit + right.substring(at + 1);
                if (!read.equals(right) && Refused.because(() -> new Gsrn(read)) == CHECK_DIGIT_WRONG) detected++;
            }
        }
        assertThat(detected).isEqualTo(18 * 9);
    }

    @Test
    @Verifies("ID-02")
    void aNumberOfAnotherLengthIsAnotherNumber() {
        assertThat(Refused.because(() -> new Gsrn("9521234543213"))).isEqualTo(NOT_A_GSRN);
        assertThat(Refused.because(() -> new Gln("952123454321123450"))).isEqualTo(NOT_A_GLN);
        assertThat(Refused.because(() -> new LogisticUnit("9521234543213"))).isEqualTo(NOT_AN_SSCC);
    }

    @Test
    @Verifies("ID-02")
    void aDewarIsKnownByItsCheckedNumberAndSerial() {
        assertThat(new Asset(Kind.RETURNABLE, "09521234543213DEWAR-7").number()).endsWith("DEWAR-7");
        assertThat(Refused.because(() -> new Asset(Kind.RETURNABLE, "09521234543214DEWAR-7")))
                .isEqualTo(CHECK_DIGIT_WRONG);
    }
}
