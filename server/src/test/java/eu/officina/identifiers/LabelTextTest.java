package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.VALUE_MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelTextTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Gtin GTIN = new Gtin("09521234543213");
    static final Gsrn PATIENT = new Gsrn("952123454321123450");

    @Test
    @Verifies("ID-13")
    void aLabelHasItsSeparatorsWhereTheyBelong() {
        var expiry = new Expiry(LocalDate.of(2028, 1, 31), LocalTime.of(12, 0));
        var minute = new TradeItem(GTIN, "LOT-26A", "U0001", expiry, LocalDate.of(2026, 11, 22));
        assertThat(minute.elements().encoded())
                .isEqualTo("0109521234543213112611227003" + "2801311200\u001d10LOT-26A\u001d21U0001");
        assertThat(minute.elements().printed())
                .isEqualTo("(01)09521234543213(11)261122(7003)2801311200(10)LOT-26A(21)U0001");
        var day = new TradeItem(GTIN, null, null, new Expiry(LocalDate.of(2028, 1, 31)), null);
        assertThat(day.elements().encoded()).isEqualTo("010952123454321317280131");
    }

    @Test
    @Verifies("ID-13")
    void aWristbandReadsBackAsWritten() {
        var band = new Wristband(PATIENT, "3");
        assertThat(band.elements().encoded()).isEqualTo("8018952123454321123450\u001d80193");
        assertThat(Scan.parse("]d2" + band.elements().encoded()).identifier()).isEqualTo(band);
        assertThat(Scan.parse(band.elements().encoded()).identifier()).isEqualTo(band);
        assertThat(Scan.parse(band.elements().printed()).identifier()).isEqualTo(band);
    }

    @Test
    @Verifies("ID-13")
    void everyLabelReadsBackAsWritten() {
        var random = new Random(13);
        for (int i = 0; i < 5_000; i++) {
            var item = anyItem(random);
            assertThat(Scan.parse("]d2" + item.elements().encoded(), TODAY).identifier())
                    .isEqualTo(item);
            var printed = item.elements().printed();
            if (!(item.lot() + item.serial()).matches(".*[()].*")) {
                assertThat(Scan.parse(printed, TODAY).identifier()).isEqualTo(item);
            }
        }
    }

    @Test
    @Verifies("ID-13")
    void whatALabelCanNotHoldIsNotWritten() {
        assertThat(Refused.because(() -> new TradeItem(GTIN, "LOT 26", null, null, null)))
                .isEqualTo(VALUE_MALFORMED);
        assertThat(Refused.because(() -> new TradeItem(GTIN, null, "", null, null)))
                .isEqualTo(VALUE_MALFORMED);
        assertThat(Refused.because(() -> new Wristband(PATIENT, "A"))).isEqualTo(VALUE_MALFORMED);
    }

    static TradeItem anyItem(Random random) {
        var body = "%013d".formatted(random.nextLong(10_000_000_000_000L));
        var day = TODAY.plusDays(random.nextInt(-10_000, 10_000));
        var time = random.nextBoolean() ? LocalTime.of(random.nextInt(24), random.nextInt(60)) : null;
        var expiry = random.nextBoolean() ? new Expiry(day, time) : null;
        var produced = random.nextBoolean() ? day.minusDays(3) : null;
        return new TradeItem(
                new Gtin(body + CheckDigit.mod10(body)), anyText(random), anyText(random), expiry, produced);
    }

    static @Nullable String anyText(Random random) {
        if (random.nextInt(4) == 0) return null;
        var set = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
        var text = new StringBuilder();
        for (int n = random.nextInt(1, 21); n > 0; n--) text.append(set.charAt(random.nextInt(set.length())));
        return text.toString();
    }
}
