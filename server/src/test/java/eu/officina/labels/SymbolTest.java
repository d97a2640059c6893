package eu.officina.labels;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.identifiers.Expiry;
import eu.officina.identifiers.Gtin;
import eu.officina.identifiers.Scan;
import eu.officina.identifiers.TradeItem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final TradeItem BAG = new TradeItem(
            new Gtin("09521234543213"),
            "ARI000104",
            "ARI000104-2",
            new Expiry(LocalDate.of(2026, 11, 25), LocalTime.of(14, 30)),
            null);

    @Test
    @Verifies("LA-03")
    void aSymbolReadsBackAsItWasWritten() {
        var text = BAG.elements().encoded();
        assertThat(text).contains("\u001d");
        assertThat(Symbol.of(text).read()).isEqualTo(text);
        assertThat(Scan.parse("]d2" + text).identifier()).isEqualTo(BAG);
    }

    /// An encoder once lost the separators of four lots out of five.
    @Test
    @Verifies("LA-03")
    void everyLotNumberReadsBack() {
        var random = new Random(20261130);
        for (int i = 0; i < 2_000; i++) {
            var lot = IntStream.rangeClosed(0, random.nextInt(17))
                    .mapToObj(n -> "" + LETTERS.charAt(random.nextInt(LETTERS.length())))
                    .collect(Collectors.joining());
            var time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            var expiry = new Expiry(LocalDate.of(2026, 12, 1 + random.nextInt(31)), time);
            var text = new TradeItem(BAG.gtin(), lot, lot + "-" + (1 + random.nextInt(20)), expiry, null)
                    .elements()
                    .encoded();
            assertThat(Symbol.of(text).read()).isEqualTo(text);
        }
    }

    @Test
    @Verifies("LA-03")
    void aDamagedSymbolIsNotOffered() {
        var symbol = Symbol.of(BAG.elements().encoded());
        for (int i = 0; i < symbol.modules().getWidth(); i++) {
            for (int j = 0; j < symbol.modules().getHeight() / 2; j++)
                symbol.modules().unset(i, j);
        }
        var refusal =
                org.assertj.core.api.Assertions.catchThrowableOfType(eu.officina.boundary.Refusal.class, symbol::read);
        assertThat(refusal.reason()).isEqualTo(LabelRefusal.SYMBOL_UNREADABLE);
    }
}
