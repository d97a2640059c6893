package eu.officina.identifiers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A product with a trade item number: a kit, a reagent, a consumable, or a bag that we made.
///
/// - **Shape** the number, and what its label says of lot, serial number, expiry and day of production.
///   Lot and serial number have up to 20 characters of the GS1 set.
/// - **Refuses** [BarcodeRefusal#VALUE_MALFORMED].
///
/// @rule ID-13
/// @source GS1 General Specifications, application identifiers (01), (10), (21), (17), (7003), (11)
public record TradeItem(
        Gtin gtin,
        @Nullable String lot,
        @Nullable String serial,
        @Nullable Expiry expiry,
        @Nullable LocalDate produced) implements Identifier {

    public TradeItem {
        ApplicationIdentifier.requireIfPresent("10", lot);
        ApplicationIdentifier.requireIfPresent("21", serial);
    }

    @Override
    public String type() {
        return "trade-item";
    }

    @Override
    public Map<String, String> facts() {
        return Facts.of("gtin", gtin.digits(), "lot", lot, "serial", serial, "expiry", expiry, "produced", produced);
    }

    /// What its label has to say.
    public ElementString elements() {
        var elements = new LinkedHashMap<String, String>();
        elements.put("01", gtin.digits());
        if (expiry != null) elements.put(expiry.time() == null ? "17" : "7003", expiry.digits());
        if (produced != null) elements.put("11", new Expiry(produced).digits());
        if (lot != null) elements.put("10", lot);
        if (serial != null) elements.put("21", serial);
        return new ElementString(elements);
    }
}
