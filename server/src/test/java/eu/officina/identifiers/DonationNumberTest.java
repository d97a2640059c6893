package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_DONATION_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DonationNumberTest {
    @ParameterizedTest
    @CsvSource({
        "G123417654321, A, 70",
        "G123498654321, H, 77",
        "A999921123456, 3, 63",
        "A999917123456, 9, 69",
        "Z549917123456, P, 85",
        "W123425000001, 3, 63",
        "W000018123456, *, 96"
    })
    @Verifies("ID-06")
    void theCheckCharacterFollowsFromTheNumber(String din, char check, String flags) {
        var number = new DonationNumber(din);
        assertThat(number.checkCharacter()).isEqualTo(check);
        assertThat(DonationNumber.of(number.printed())).isEqualTo(number);
        assertThat(Scan.parse("=" + din + flags).identifier())
                .isEqualTo(new Donation(number, flags, null, null, null, null));
    }

    @Test
    @Verifies("ID-06")
    void everyMisreadCharacterIsDetected() {
        var right = "A999921123456";
        int detected = 0;
        for (int at = 0; at < right.length(); at++) {
            for (char c : "0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ".toCharArray()) {
                var read = right.substring(0, at) + c + right.substring(at + 1);
                if (c != right.charAt(at) && CheckDigit.mod37(read) != '3' && refused(read + '3')) detected++;
            }
        }
        assertThat(detected).isEqualTo(442);
    }

    @Test
    @Verifies("ID-06")
    void theNumberIsPrintedInGroupsWithItsCheckCharacterBehind() {
        assertThat(new DonationNumber("A999921123456").printed()).isEqualTo("A9999 21 123456 3");
        assertThat(DonationNumber.of("a9999 21 123456").din()).isEqualTo("A999921123456");
        assertThat(Refused.because(() -> DonationNumber.of("A9999 21 123456 4")))
                .isEqualTo(CHECK_DIGIT_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "O999921123456", "0999921123456", "A9O9921123456", "A99992112345", "A99992112345600"})
    @Verifies("ID-06")
    void flagsAndTheLetterOAreNoPartOfTheNumber(String typed) {
        assertThat(Refused.because(() -> DonationNumber.of(typed))).isEqualTo(NOT_A_DONATION_NUMBER);
    }

    @Test
    @Verifies("ID-06")
    void aCheckValueInTheFlagsMustFit() {
        assertThat(Refused.because(() -> Scan.parse("=G12341765432171"))).isEqualTo(CHECK_DIGIT_WRONG);
        assertThat(Refused.because(() -> Scan.parse("A9999 21 123456 4"))).isEqualTo(CHECK_DIGIT_WRONG);
    }

    private static boolean refused(String typed) {
        try {
            DonationNumber.of(typed);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }
}
