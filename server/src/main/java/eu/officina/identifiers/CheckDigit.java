package eu.officina.identifiers;

import eu.officina.boundary.Refusal;

/// The arithmetic by which a misread number betrays itself.
///
/// @rule ID-02
/// @rule ID-06
/// @source GS1 General Specifications 7.9; ISO/IEC 7064 MOD 37-2
final class CheckDigit {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";

    private CheckDigit() {}

    /// The modulo-10 digit that belongs behind `body`.
    static char mod10(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((body.length() - i) % 2 == 1 ? 3 : 1);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /// Whether the last of `digits` is the check digit of those before.
    static boolean fits(String digits) {
        int last = digits.length() - 1;
        return mod10(digits.substring(0, last)) == digits.charAt(last);
    }

    /// Refuses anything but `length` digits that end in their check digit.
    static void require(String digits, int length, BarcodeRefusal malformed, String name) {
        if (!digits.matches("[0-9]{" + length + "}")) throw new Refusal(malformed);
        if (!fits(digits)) throw new Refusal(BarcodeRefusal.CHECK_DIGIT_WRONG, name);
    }

    /// The modulo 37-2 character that belongs behind `body`, of digits and capital letters; it may be `*`.
    static char mod37(String body) {
        return ALPHABET.charAt(mod37Value(body));
    }

    /// The same as a number of 0 to 36.
    static int mod37Value(String body) {
        int sum = 0;
        for (char c : body.toCharArray()) sum = (sum + ALPHABET.indexOf(c)) * 2 % 37;
        return (38 - sum) % 37;
    }
}
