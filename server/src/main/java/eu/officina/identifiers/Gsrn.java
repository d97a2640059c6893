package eu.officina.identifiers;

/// The number by which a person is known inside the house: on a patient's wristband or a colleague's badge.
///
/// - **Shape** 18 digits; the last is the modulo-10 check digit. Its text form hides the digits, for logs' sake.
/// - **Refuses** [BarcodeRefusal#NOT_A_GSRN], [BarcodeRefusal#CHECK_DIGIT_WRONG].
///
/// @rule ID-02
/// @rule ID-12
/// @source GS1 General Specifications, application identifiers (8017), (8018); ISO/TS 18530
public record Gsrn(String digits) {

    public Gsrn {
        CheckDigit.require(digits, 18, BarcodeRefusal.NOT_A_GSRN, "GSRN");
    }

    @Override
    public String toString() {
        return "Gsrn[hidden]";
    }
}
