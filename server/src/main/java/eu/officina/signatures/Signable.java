package eu.officina.signatures;

import java.util.Map;
import java.util.UUID;

/// Something a feature lets people sign. Both methods run inside a use case of the signer's workspace.
public interface Signable {
    /// The name of the act, e.g. `step-performed`.
    String act();

    /// Whether a signing PIN is enough. Certification, release and what decides on a product out of specification
    /// always
    /// take a fresh authentication.
    default boolean byPin() {
        return false;
    }

    /// What would be signed now, or a refusal when it can't be.
    Statement statement(UUID object, Map<String, String> details);

    /// Takes up the signature, in the transaction that stores it.
    void signed(Signed signature, Map<String, String> details);

    /// Where the signer is brought back to, below the workspace's address.
    String page(UUID object, Map<String, String> details);
}
