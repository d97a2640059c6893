package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_DONATION_NUMBER;

import eu.officina.boundary.Refusal;
import java.util.Locale;

/// The number given to a collection of cells or tissue, unique in the world for a hundred years.
///
/// - **Shape** 13 characters: facility (5), year (2), sequence (6). Flags and check character are not part of it.
/// - **Refuses** [BarcodeRefusal#NOT_A_DONATION_NUMBER], [BarcodeRefusal#CHECK_DIGIT_WRONG].
///
/// @rule ID-06
/// @source ISBT 128 ST-001 DS001, Appendix A
public record DonationNumber(String din) {

    public DonationNumber {
        if (!din.matches("[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{10}")) throw new Refusal(NOT_A_DONATION_NUMBER);
    }

    /// As read by eye from the label: spaces and case don't matter; a 14th character must be the check character.
    public static DonationNumber of(String typed) {
        var plain = typed.replace(" ", "").toUpperCase(Locale.ROOT);
        if (plain.length() != 14) return new DonationNumber(plain);
        var number = new DonationNumber(plain.substring(0, 13));
        if (plain.charAt(13) != number.checkCharacter()) throw new Refusal(CHECK_DIGIT_WRONG, "donation number");
        return number;
    }

    /// Printed in a box behind the number, never encoded.
    public char checkCharacter() {
        return CheckDigit.mod37(din);
    }

    /// As printed for the eye: `A9999 26 123456 X`.
    public String printed() {
        return "%s %s %s %s".formatted(din.substring(0, 5), din.substring(5, 7), din.substring(7), checkCharacter());
    }

    @Override
    public String toString() {
        return din;
    }
}
