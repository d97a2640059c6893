package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.NOT_A_CHAIN_OF_IDENTITY;

import eu.officina.boundary.Refusal;
import java.util.Map;

/// The thread from one patient's cells to the same patient's treatment: on every bag and paper in between.
///
/// - **Shape** `CH`, facility (5), year (2), six characters; 15 in all, without a check character.
/// - **Refuses** [BarcodeRefusal#NOT_A_CHAIN_OF_IDENTITY].
///
/// @rule ID-08
/// @source ISBT 128 ST-028, DS040
public record ChainOfIdentity(String code) implements Identifier {

    public ChainOfIdentity {
        if (!code.matches("CH[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{4}[A-Z0-9]{6}")) throw new Refusal(NOT_A_CHAIN_OF_IDENTITY);
    }

    @Override
    public String type() {
        return "chain-of-identity";
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
