package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.BRACKETS_UNREADABLE;
import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.COMPANION_FORBIDDEN;
import static eu.officina.identifiers.BarcodeRefusal.COMPANION_MISSING;
import static eu.officina.identifiers.BarcodeRefusal.DATE_IMPOSSIBLE;
import static eu.officina.identifiers.BarcodeRefusal.ELEMENT_UNKNOWN;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_NOTHING;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_TWO_THINGS;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;
import static eu.officina.identifiers.BarcodeRefusal.SEPARATOR_LOST;
import static eu.officina.identifiers.BarcodeRefusal.VALUE_MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.identifiers.Identifier.Asset;
import eu.officina.identifiers.Identifier.Location;
import eu.officina.identifiers.Identifier.LogisticUnit;
import eu.officina.identifiers.Identifier.StaffBadge;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementStringTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Gtin GTIN = new Gtin("09521234543213");
    static final Gsrn PATIENT = new Gsrn("952123454321123450");

    /// In these tests `^` stands for FNC1, as in GS1's own.
    static Identifier read(String text) {
        return Scan.parse("]d2" + text.replace('^', '\u001d'), TODAY).identifier();
    }

    @Test
    @Verifies("ID-03")
    void aReagentTellsNumberExpiryLotAndSerial() {
        var item = new TradeItem(GTIN, "LOT-26A", "U0001", new Expiry(LocalDate.of(2028, 1, 31)), null);
        assertThat(read("01095212345432131728013110LOT-26A^21U0001")).isEqualTo(item);
        assertThat(read("^01095212345432131728013110LOT-26A^21U0001^")).isEqualTo(item);
        assertThat(read("0109521234543213^17280131^10LOT-26A^21U0001")).isEqualTo(item);
    }

    @Test
    @Verifies("ID-03")
    void aMinuteAndADayOfProductionAreRead() {
        var expiry = new Expiry(LocalDate.of(2026, 11, 23), LocalTime.of(6, 5));
        assertThat(read("0109521234543213112611227003" + "2611230605"))
                .isEqualTo(new TradeItem(GTIN, null, null, expiry, TODAY));
    }

    @Test
    @Verifies("ID-03")
    void theExamplesOfTheSyntaxEngineAreReadAlike() {
        assertThat(read("^011231231231231999TESTING123"))
                .isEqualTo(Scan.parse("(01)12312312312319(99)TESTING123").identifier())
                .isEqualTo(new TradeItem(new Gtin("12312312312319"), null, null, null, null));
    }

    @Test
    @Verifies("ID-03")
    void personsThingsAndPlacesAreToldApart() {
        assertThat(read("8018952123454321123450^801902^724101")).isEqualTo(new Wristband(PATIENT, "02"));
        assertThat(read("8017952123454321999994")).isEqualTo(new StaffBadge(new Gsrn("952123454321999994"), null));
        assertThat(read("00195212345000000015")).isEqualTo(new LogisticUnit("195212345000000015"));
        assertThat(read("00195212345000000015020952123454321337" + "12"))
                .isEqualTo(new LogisticUnit("195212345000000015"));
        assertThat(read("4149521234543213254SHELF-3")).isEqualTo(new Location(new Gln("9521234543213"), "SHELF-3"));
        assertThat(read("80049521234INC-7")).isEqualTo(new Asset(Asset.Kind.EQUIPMENT, "9521234INC-7"));
        assertThat(read("800309521234543213D7")).isEqualTo(new Asset(Asset.Kind.RETURNABLE, "09521234543213D7"));
    }

    @ParameterizedTest
    @CsvSource({
        "011234567890128399ABC",
        "8018952123454321123451",
        "8017952123454321123451",
        "00195212345000000016",
        "4149521234543214",
        "800309521234543214D7"
    })
    @Verifies({"ID-01", "ID-02"})
    void aWrongCheckDigitIsRefused(String text) {
        assertThat(Refused.because(() -> read(text))).isEqualTo(CHECK_DIGIT_WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "0109521234543213^8888X, 0",
        "0109521234543213^37X, 1",
        "9, 0",
        "01095212345432, 1",
        "0109521234543213^10, 1",
        "0109521234543213^10LOT 26, 2",
        "0109521234543213^10LOT-26A-THAT-RAN-INTO-21U0001, 2",
        "80189521234543211234508019" + "02, 2",
        "0109521234543213^10LOT<GS>21U0001, 2",
        "0109521234543213^801X, 0"
    })
    @Verifies("ID-03")
    void whatIsNotOnTheListIsRefused(String text, int which) {
        var reasons = new BarcodeRefusal[] {ELEMENT_UNKNOWN, VALUE_MALFORMED, SEPARATOR_LOST};
        assertThat(Refused.because(() -> read(text))).isEqualTo(reasons[which]);
    }

    @ParameterizedTest
    @CsvSource({
        "0212312312312319",
        "02123123123123193712",
        "10LOT-26A",
        "17280131",
        "21U0001",
        "70032801311200",
        "801902",
        "724101",
        "254SHELF-3",
        "0109521234543213^250X"
    })
    @Verifies("ID-04")
    void aPartThatNeedsAnotherIsNotTakenAlone(String text) {
        assertThat(Refused.because(() -> read(text))).isEqualTo(COMPANION_MISSING);
    }

    @Test
    @Verifies("ID-04")
    void whatExcludesOrContradictsIsRefused() {
        assertThat(Refused.because(() -> read("8017952123454321999994^8018952123454321123450")))
                .isEqualTo(COMPANION_FORBIDDEN);
        assertThat(Refused.because(() -> read("010952123454321310A^10B"))).isEqualTo(PARTS_CONTRADICT);
        assertThat(read("010952123454321310A^10A")).isEqualTo(new TradeItem(GTIN, "A", null, null, null));
        assertThat(Refused.because(() -> read("0109521234543213172801317003" + "2802011200")))
                .isEqualTo(PARTS_CONTRADICT);
    }

    @Test
    @Verifies("ID-04")
    void aLabelNamesOneThing() {
        assertThat(Refused.because(() -> read("99TESTING"))).isEqualTo(NAMES_NOTHING);
        assertThat(Refused.because(() -> read(""))).isEqualTo(NAMES_NOTHING);
        assertThat(Refused.because(() -> read("0109521234543213^8018952123454321123450")))
                .isEqualTo(NAMES_TWO_THINGS);
    }

    @Test
    @Verifies("ID-05")
    void anImpossibleDateIsRefusedAlsoWhereItIsNotNeeded() {
        assertThat(Refused.because(() -> read("010952123454321315280230"))).isEqualTo(DATE_IMPOSSIBLE);
        assertThat(Refused.because(() -> read("01095212345432137003" + "2801312400")))
                .isEqualTo(DATE_IMPOSSIBLE);
        assertThat(Refused.because(() -> read("01095212345432137003" + "2801001200")))
                .isEqualTo(DATE_IMPOSSIBLE);
    }

    @Test
    @Verifies("ID-03")
    void theTextInBracketsCanBeTyped() {
        var item = new TradeItem(GTIN, "LOT-26A", null, new Expiry(LocalDate.of(2028, 1, 31)), null);
        assertThat(Scan.parse("(01)09521234543213(10)LOT-26A(17)280131", TODAY).identifier())
                .isEqualTo(item);
        assertThat(Scan.parse(" (01) 09521234543213 (10) LOT-26A (17) 280131 ", TODAY)
                        .identifier())
                .isEqualTo(item);
        assertThat(Refused.because(() -> Scan.parse("(01)09521234543213(10)LOT(A)")))
                .isEqualTo(BRACKETS_UNREADABLE);
        assertThat(Refused.because(() -> Scan.parse("(01)09521234543213(10)LOT 26")))
                .isEqualTo(BRACKETS_UNREADABLE);
        assertThat(Refused.because(() -> Scan.parse("(01)09521234543213(8888)X")))
                .isEqualTo(ELEMENT_UNKNOWN);
        assertThat(Refused.because(() -> Scan.parse("(01)9521234543213"))).isEqualTo(VALUE_MALFORMED);
    }
}
