package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.ELEMENT_UNKNOWN;
import static eu.officina.identifiers.BarcodeRefusal.ILLEGAL_CHARACTER;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_GTIN;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_LOCAL_CODE;
import static eu.officina.identifiers.BarcodeRefusal.NOT_RECOGNISED;
import static eu.officina.identifiers.BarcodeRefusal.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Identifier.LocalCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
    static final TradeItem KIT = new TradeItem(new Gtin("09521234543213"), null, null, null, null);
    static final String PATIENT = "952123454321123450";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]d20109521234543213",
                "]C10109521234543213",
                "]Q3\u001d0109521234543213",
                "]e00109521234543213",
                "]E09521234543213",
                "\u001d0109521234543213",
                "0109521234543213",
                "(01)09521234543213\r\n"
            })
    @Verifies("ID-10")
    void aKitIsTheSameHoweverItWasScanned(String raw) {
        var scan = Scan.parse(raw);
        assertThat(scan.identifier()).isEqualTo(KIT);
        assertThat(scan.raw()).isEqualTo(raw);
        assertThat(scan.symbology()).isEqualTo(raw.startsWith("]") ? raw.substring(0, 3) : null);
    }

    @Test
    @Verifies("ID-10")
    void theSymbologyDecidesWhoseNumberItIs() {
        assertThat(Scan.parse("]C00109521234543213").identifier()).isEqualTo(new LocalCode("0109521234543213"));
        assertThat(Scan.parse("]C0=A99992612345600").identifier()).isInstanceOf(Donation.class);
        assertThat(Refused.because(() -> Scan.parse("]d2=A99992612345600"))).isEqualTo(ELEMENT_UNKNOWN);
        assertThat(Refused.because(() -> Scan.parse("]E0=A99992612345600"))).isEqualTo(NOT_A_GTIN);
        assertThat(Refused.because(() -> Scan.parse("]d1010952123454321310A\u001d21B")))
                .isEqualTo(NOT_RECOGNISED);
    }

    @Test
    @Verifies("ID-10")
    void aMistypedTradeItemDoesNotBecomeALocalCode() {
        assertThat(Refused.because(() -> Scan.parse("0109521234543214"))).isEqualTo(CHECK_DIGIT_WRONG);
    }

    @Test
    @Verifies("ID-10")
    void aCodeOfTheHospitalIsTakenAsItIs() {
        assertThat(Scan.parse("PAT-00042\r").identifier()).isEqualTo(new LocalCode("PAT-00042"));
        assertThat(Refused.because(() -> new LocalCode("PAT_42"))).isEqualTo(NOT_A_LOCAL_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~A123BJC5D6E71G", "'A99992612345600", "pat-42", "PAT 42", "PAT-000000000000000042"})
    @Verifies("ID-10")
    void whatCanNotBeToldIsRefusedWithAWordAboutTheKeyboard(String raw) {
        assertThat(Refused.because(() -> Scan.parse(raw))).isEqualTo(NOT_RECOGNISED);
        assertThat(NOT_RECOGNISED.words().advice()).contains("keyboard layout");
    }

    @Test
    @Verifies("ID-11")
    void lengthAndCharactersAreBounded() {
        assertThat(Refused.because(() -> Scan.parse("A".repeat(513)))).isEqualTo(TOO_LONG);
        assertThat(Refused.because(() -> Scan.parse("PAT\u000042"))).isEqualTo(ILLEGAL_CHARACTER);
        assertThat(Refused.because(() -> Scan.parse("\rPAT-42"))).isEqualTo(ILLEGAL_CHARACTER);
        assertThat(Refused.because(() -> Scan.parse("´A99992612345600"))).isEqualTo(ILLEGAL_CHARACTER);
    }

    @Test
    @Verifies("ID-11")
    void anyTextGivesAnIdentifierOrARefusal() {
        var random = new Random(11);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            if (reads(i % 2 == 0 ? anyText(random) : misread(random, LABELS.get(i / 2 % LABELS.size())))) read++;
        }
        assertThat(read).isBetween(2_000, 198_000);
    }

    @Test
    @Verifies("ID-12")
    void aRefusedWristbandDoesNotTellThePatientsNumber() {
        var random = new Random(12);
        int refused = 0;
        for (int i = 0; i < 50_000; i++) {
            var raw = misread(random, "]d28018" + PATIENT + "\u001d801902");
            try {
                assertThat(Scan.parse(raw).toString()).doesNotContain(PATIENT.substring(0, 9));
            } catch (Refusal refusal) {
                refused++;
                assertThat(refusal.getMessage() + refusal.details()).doesNotContainPattern("[0-9]{5}");
            }
        }
        assertThat(refused).isGreaterThan(40_000);
    }

    @Test
    @Verifies("ID-12")
    void aLogLineDoesNotTellAPersonsNumber() {
        var band = new Wristband(new Gsrn(PATIENT), "2");
        assertThat(band + "" + band.elements()
                        + Scan.parse("]d2" + band.elements().encoded()))
                .doesNotContain(PATIENT);
        assertThat(Scan.parse("PAT-00042").toString()).doesNotContain("42");
    }

    @ParameterizedTest
    @EnumSource(BarcodeRefusal.class)
    @Verifies("ID-11")
    void everyRefusalSaysWhatWhyAndWhatNext(BarcodeRefusal refusal) {
        var words = refusal.words();
        assertThat(List.of(words.title(), words.why(), words.advice())).allMatch(s -> s.matches("[A-Z].*[.]"));
        assertThat(refusal.status()).isEqualTo(422);
    }

    static final List<String> LABELS = List.of(
            "]d201095212345432131728013110LOT-26A\u001d21U0001",
            "(01)09521234543213(10)LOT-26A(17)280131",
            "]C18018" + PATIENT + "\u001d801902",
            "0109521234543213700328013112" + "00\u001d800309521234543213D7",
            "=+05000" + Isbt128Test.TISSUE + Isbt128Test.CODE,
            "=A99992612345600=<S1128V00",
            "&#AB0512345=>026060",
            "&/CHA999926ABC123",
            "A9999 21 123456 3",
            "]E09521234543213",
            "PAT-00042");

    static boolean reads(String raw) {
        try {
            return Scan.parse(raw).raw().equals(raw);
        } catch (Refusal refusal) {
            return false;
        }
    }

    /// One to three characters dropped, doubled or changed.
    static String misread(Random random, String label) {
        var text = new StringBuilder(label);
        for (int n = random.nextInt(1, 4); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(at));
                default -> text.setCharAt(at, anyCharacter(random));
            }
        }
        return text.toString();
    }

    static String anyText(Random random) {
        var starts = List.of("", "", "]d2", "]C1", "=", "&", "(01)", "(", "\u001d", "]E0", "=+", "8018", "01", "&#");
        var text = new StringBuilder(starts.get(random.nextInt(starts.size())));
        for (int n = random.nextInt(40); n > 0; n--) text.append(anyCharacter(random));
        return text.toString();
    }

    static char anyCharacter(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> '\u001d';
            case 2, 3 -> (char) random.nextInt(' ', 0x7F);
            case 4 -> (char) random.nextInt('A', 'Z' + 1);
            default -> (char) random.nextInt('0', '9' + 1);
        };
    }
}
