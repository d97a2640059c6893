package eu.officina.labels;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.identifiers.Expiry;
import eu.officina.identifiers.Gtin;
import eu.officina.identifiers.Scan;
import eu.officina.identifiers.TradeItem;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SymbolTest {
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
