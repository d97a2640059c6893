package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.NOT_A_PRODUCT_CODE;

import eu.officina.boundary.Refusal;
import java.util.Map;

/// What kind of product of human origin a bag holds, and which part of the donation.
///
/// - **Shape** `αooootds`: five characters of description, collection type, division; a small letter only at the end.
/// - **Refuses** [BarcodeRefusal#NOT_A_PRODUCT_CODE].
///
/// @rule ID-09
/// @source ISBT 128 ST-001 DS003
public record ProductCode(String code) implements Identifier {

    public ProductCode {
        if (!code.matches("[A-Z][A-Z0-9]{6}[A-Za-z0-9]")) throw new Refusal(NOT_A_PRODUCT_CODE);
    }

    @Override
    public String type() {
        return "product-code";
    }

    @Override
    public Map<String, String> facts() {
        return Facts.of("code", code);
    }

    @Override
    public String toString() {
        return code;
    }
}
