package eu.officina.identifiers;

import java.util.Map;
import java.util.Set;

/// A thing that GS1 numbers and that is no product, person, place or device: a document, a consignment, a party, a
/// device's model.
///
/// - **Shape** the application identifier and its value as encoded. Its text form hides the value: one wrong digit
///   of an application identifier may have made it of a person's number.
///
/// @rule ID-02
/// @rule ID-12
/// @source GS1 General Specifications, application identifiers (253), (255), (401), (402), (415), (417), (8006),
///   (8010), (8013)
public record Gs1Key(String element, String value) implements Identifier {
    /// All that can name the thing a label is on.
    private static final Set<String> NAMING = Set.of(
            "00", "01", "253", "255", "401", "402", "414", "415", "417", "8003", "8004", "8006", "8010", "8013", "8017",
            "8018");

    public Gs1Key {
        ApplicationIdentifier.of(element).require(value);
    }

    static boolean names(String element) {
        return NAMING.contains(element);
    }

    @Override
    public String type() {
        return switch (element) {
            case "253" -> "document";
            case "255" -> "coupon";
            case "401" -> "consignment";
            case "402" -> "shipment";
            case "415" -> "payee";
            case "417" -> "party";
            case "8006" -> "piece";
            case "8010" -> "component";
            case "8013" -> "model";
            default -> throw new IllegalStateException(element);
        };
    }

    @Override
    public Map<String, String> facts() {
        return Facts.of("number", value);
    }

    @Override
    public String toString() {
        return "Gs1Key[" + element + "]";
    }
}
