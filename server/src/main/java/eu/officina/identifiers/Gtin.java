package eu.officina.identifiers;

import eu.officina.boundary.Refusal;

/// The trade item number printed on a kit, bag or reagent, as scanned.
///
/// - **Shape** 14 digits; the last is the modulo-10 check digit. Shorter forms are left-padded by [#of].
/// - **Refuses** [BarcodeRefusal#NOT_A_GTIN], [BarcodeRefusal#CHECK_DIGIT_WRONG].
///
/// @rule ID-01
/// @source GS1 General Specifications, application identifier (01)
public record Gtin(String digits) {

    public Gtin {
        CheckDigit.require(digits, 14, BarcodeRefusal.NOT_A_GTIN, "GTIN");
    }

    /// From 8, 12, 13 or 14 digits.
    public static Gtin of(String scanned) {
        if (scanned.length() < 8) throw new Refusal(BarcodeRefusal.NOT_A_GTIN);
        return new Gtin("0".repeat(Math.max(0, 14 - scanned.length())) + scanned);
    }

    @Override
    public String toString() {
        return digits;
    }
}
