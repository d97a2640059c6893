package eu.officina.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.boundary.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;

/// What must hold of any bytes that a scanner may send behind a beginning.
///
/// They give one identifier or one refusal, nothing else is thrown; and what is written of an identifier reads back as
/// the same identifier.
final class Fuzzed {
    private static final Scan.Setting SETTING = new Scan.Setting(LocalDate.of(2026, 11, 30), OwnCodes.NONE);

    private Fuzzed() {}

    static void check(String beginning, byte[] bytes) {
        var raw = beginning + new String(bytes, StandardCharsets.ISO_8859_1);
        Scan scan;
        try {
            scan = Scan.parse(raw, SETTING);
        } catch (Refusal refused) {
            assertThat(refused.reason()).isInstanceOf(BarcodeRefusal.class);
            return;
        }
        var read = scan.identifier();
        assertThat(read.type()).isNotEmpty();
        assertThat(read.facts()).isNotEmpty();
        assertThat(scan.raw()).isEqualTo(raw);
        switch (read) {
            case TradeItem item -> readsBack(item.elements(), item);
            case Wristband band -> readsBack(band.elements(), band);
            case SingleEuropeanCode code ->
                assertThat(parse(code.code())).isEqualTo(parse(code.printed())).isEqualTo(code);
            case Donation donation
            when donation.flags() == null ->
                assertThat(parse(donation.number().printed())).isEqualTo(donation);
            default -> {}
        }
    }

    private static void readsBack(ElementString label, Identifier item) {
        assertThat(parse("]d2" + label.encoded())).isEqualTo(item);
        assertThat(parse(DigitalLink.write("https://id.gs1.org", label))).isEqualTo(item);
        assertThat(new LinkedHashMap<>(ElementString.read(label.encoded()).elements()))
                .isEqualTo(new LinkedHashMap<>(label.elements()));
    }

    private static Identifier parse(String text) {
        return Scan.parse(text, SETTING).identifier();
    }
}
