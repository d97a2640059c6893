package eu.officina.identifiers;

import java.util.Map;

/// What a single structure of ISBT 128 names beside donations, products and chains of identity: a donor, a container,
/// a consignment, a facility.
///
/// - **Shape** the structure's data identifier and its content, whole. Its text form hides it, for it may be a
///   person's.
///
/// @rule ID-12
/// @source ISBT 128 ST-001 DS017 to DS025, DS028, DS033 to DS036, DS039
public record IsbtNumber(String structure, String number) implements Identifier {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("=/", "processed-product"),
            Map.entry("&:", "registered-donor"),
            Map.entry("=;", "donor"),
            Map.entry("='", "member-of-staff"),
            Map.entry("&#", "patient-number"),
            Map.entry("=$", "consignment"),
            Map.entry("=)", "container"),
            Map.entry("=-", "item"),
            Map.entry("&)", "container-lot"),
            Map.entry("&-", "item-lot"),
            Map.entry("&,1", "mpho-lot"),
            Map.entry("&+", "facility"));

    static boolean names(String structure) {
        return KINDS.containsKey(structure);
    }

    @Override
    public String type() {
        return KINDS.getOrDefault(structure, structure);
    }

    @Override
    public Map<String, String> facts() {
        return Facts.of("number", number);
    }

    @Override
    public String toString() {
        return "IsbtNumber[" + structure + "]";
    }
}
