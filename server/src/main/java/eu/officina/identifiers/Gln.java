package eu.officina.identifiers;

/// The number of a site, a department or a room.
///
/// - **Shape** 13 digits; the last is the modulo-10 check digit.
/// - **Refuses** [BarcodeRefusal#NOT_A_GLN], [BarcodeRefusal#CHECK_DIGIT_WRONG].
///
/// @rule ID-02
/// @source GS1 General Specifications, application identifier (414)
public record Gln(String digits) {

    public Gln {
        CheckDigit.require(digits, 13, BarcodeRefusal.NOT_A_GLN, "GLN");
    }

    @Override
    public String toString() {
        return digits;
    }
}
