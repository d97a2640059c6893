package eu.officina.signatures;

import eu.officina.boundary.Hash;
import java.util.UUID;

/// What is to be signed.
///
/// - **Shape** `object` the thing (a batch, a master record), `part` which part of it (`step-6`, `review`);
///   `words` what the signer asserts; `content` the canonical text whose hash is bound.
public record Statement(UUID object, String part, Meaning meaning, String words, String content) {
    public Hash hash() {
        return Hash.of(object + "\n" + part + "\n" + meaning + "\n" + words + "\n" + content);
    }
}
