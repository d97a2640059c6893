package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.COUNT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_NOTHING;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_CHAIN_OF_IDENTITY;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_PRODUCT_CODE;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;
import static eu.officina.identifiers.BarcodeRefusal.STRUCTURE_MALFORMED;
import static eu.officina.identifiers.BarcodeRefusal.STRUCTURE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Isbt128Test {
    static final String TISSUE = "=Z54991712345600=%T300=<T0416003&>0183652359";
    static final String CODE = "&,4PL001499Z549917123456A00T041600320181231";

    @Test
    @Verifies({"ID-06", "ID-07", "ID-09"})
    void aCompoundMessageTellsDonationProductAndExpiry() {
        assertThat(Scan.parse("=+05000" + TISSUE + CODE).identifier())
                .isEqualTo(new Donation(
                        new DonationNumber("Z549917123456"),
                        "00",
                        new ProductCode("T0416003"),
                        null,
                        new Expiry(LocalDate.of(2018, 12, 31), LocalTime.of(23, 59)),
                        null));
    }

    @Test
    @Verifies("ID-07")
    void aCompoundMessageTellsTheDivision() {
        var number = new DonationNumber("A999917123456");
        var expiry = new Expiry(LocalDate.of(2019, 1, 31));
        assertThat(Scan.parse("]d1=+04000=/A9997XYZ100T0479=A99991712345600=,000012=>019031")
                        .identifier())
                .isEqualTo(new Donation(number, "00", null, "000012", expiry, null));
    }

    @Test
    @Verifies("ID-08")
    void aCompoundMessageTellsTheChainOfIdentity() {
        var number = new DonationNumber("A999926123456");
        assertThat(Scan.parse("=+02000=A99992612345600&/CHA999926ABC123").identifier())
                .isEqualTo(new Donation(number, "00", null, null, null, new ChainOfIdentity("CHA999926ABC123")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=+05000", "=+03000", "=+00000"})
    @Verifies("ID-07")
    void anIncompleteMessageIsNotUsed(String header) {
        assertThat(Refused.because(() -> Scan.parse(header + TISSUE))).isEqualTo(COUNT_WRONG);
    }

    @Test
    @Verifies("ID-07")
    void twoNeighboursReadInOneSweepAreTakenButNoMore() {
        var donation =
                new Donation(new DonationNumber("A999926123456"), "00", new ProductCode("S1128V00"), null, null, null);
        assertThat(Scan.parse("=A99992612345600=<S1128V00").identifier()).isEqualTo(donation);
        assertThat(Refused.because(() -> Scan.parse(TISSUE))).isEqualTo(COUNT_WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "=<S1128V0, 0",
        "=+0X000=<S1128V00, 0",
        "=A9999261234560, 0",
        "=>02A060, 0",
        "=A999926123=<S1128V00, 0",
        "=+01000=+00000, 0",
        "&#AB10SHORT, 0",
        "=O99992612345600, 1",
        "=, 1",
        "&a1234, 1",
        "=<S1128V00XYZ, 1",
        "=<S1128V00=<S1128V01, 2",
        "=>026060, 3",
        "=+00000, 3"
    })
    @Verifies("ID-07")
    void aStructureThatIsNotWholeIsRefused(String text, int which) {
        var reasons = new BarcodeRefusal[] {STRUCTURE_MALFORMED, STRUCTURE_UNKNOWN, PARTS_CONTRADICT, NAMES_NOTHING};
        assertThat(Refused.because(() -> Scan.parse(text))).isEqualTo(reasons[which]);
    }

    @Test
    @Verifies("ID-08")
    void aChainOfIdentityHasItsForm() {
        assertThat(Scan.parse("&/CHA999926ABC123").identifier()).isEqualTo(new ChainOfIdentity("CHA999926ABC123"));
        assertThat(Refused.because(() -> Scan.parse("&/CHO999926ABC123"))).isEqualTo(NOT_A_CHAIN_OF_IDENTITY);
        assertThat(Refused.because(() -> Scan.parse("&/CXA999926ABC123"))).isEqualTo(NOT_A_CHAIN_OF_IDENTITY);
        assertThat(Refused.because(() -> Scan.parse("&/CHA999926abc123"))).isEqualTo(NOT_A_CHAIN_OF_IDENTITY);
    }

    @Test
    @Verifies("ID-09")
    void aProductCodeKeepsItsCase() {
        assertThat(Scan.parse("=<E0336VAa").identifier()).isEqualTo(new ProductCode("E0336VAa"));
        assertThat(Refused.because(() -> Scan.parse("=<s1128V00"))).isEqualTo(NOT_A_PRODUCT_CODE);
    }
}
