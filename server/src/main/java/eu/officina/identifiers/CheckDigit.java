package eu.officina.identifiers;

import eu.officina.boundary.Refusal;

/// The arithmetic by which a misread number betrays itself.
///
/// @rule ID-02
/// @rule ID-06
/// @rule ID-15
/// @source GS1 General Specifications 7.9; ISO/IEC 7064 MOD 37-2; ISO 13616; ANSI/HIBC 2.6; IFA PPN
final class CheckDigit {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final String SET_32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SET_43 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
    private static final int[] PRIMES = {
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83
    };

    private CheckDigit() {}

    /// The modulo-10 digit that belongs behind `body`.
    static char mod10(String body) {
        return mod10(body, 0, body.length());
    }

    /// Whether the last of `digits` is the check digit of those before.
    static boolean fits(String digits) {
        return fits(digits, 0, digits.length());
    }

    static boolean fits(String text, int from, int end) {
        return mod10(text, from, end - 1) == text.charAt(end - 1);
    }

    private static char mod10(String text, int from, int end) {
        int sum = 0;
        for (int i = end - 1, weight = 3; i >= from; i--, weight = 4 - weight) sum += (text.charAt(i) - '0') * weight;
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /// Refuses anything but `length` digits that end in their check digit.
    static void require(String digits, int length, BarcodeRefusal malformed, String name) {
        boolean formed = digits.length() == length && allDigits(digits);
        if (!formed) throw new Refusal(malformed);
        if (!fits(digits)) throw new Refusal(BarcodeRefusal.CHECK_DIGIT_WRONG, name);
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) if (!Component.Charset.N.has(text.charAt(i))) return false;
        return true;
    }

    /// The modulo 37-2 character that belongs behind `body`, of digits and capital letters; it may be `*`.
    static char mod37(String body) {
        return ALPHABET.charAt(mod37Value(body));
    }

    /// The same as a number of 0 to 36.
    static int mod37Value(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) sum = (sum + ALPHABET.indexOf(body.charAt(i))) * 2 % 37;
        return (38 - sum) % 37;
    }

    /// Whether a number of a registered donor ends in its two digits of modulo 37-2.
    static boolean gridFits(String grid) {
        var body = grid.substring(0, 17);
        return body.matches("[1-9][0-9]{3}.*") && grid.substring(17).equals("%02d".formatted(mod37Value(body)));
    }

    /// The two characters of set 32 that belong behind `body` of set 82, which has at most 23 characters.
    static String pair(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += SET_82.indexOf(body.charAt(i)) * PRIMES[body.length() - 1 - i];
        }
        int value = sum % 1021;
        return "" + SET_32.charAt(value >> 5) + SET_32.charAt(value & 31);
    }

    static boolean pairFits(String number) {
        int body = number.length() - 2;
        return body > 0 && number.endsWith(pair(number.substring(0, body)));
    }

    /// Whether the letters and digits of an account number leave 1 modulo 97.
    static boolean ibanFits(String iban) {
        if (!iban.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]+")) return false;
        int rest = 0;
        for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            int value = Character.digit(c, 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    /// The modulo-43 character behind a HIBC symbol.
    static char mod43(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) sum += SET_43.indexOf(body.charAt(i));
        return SET_43.charAt(sum % 43);
    }

    /// The two digits behind a pharmacy product number: weights 2, 3, 4 and on, modulo 97.
    static String mod97(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) sum += body.charAt(i) * (i + 2);
        return "%02d".formatted(sum % 97);
    }
}
