package eu.officina.signatures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A signature as others see it.
///
/// - **Shape** `at` UTC with the site's zone beside it; `voided` why it no longer holds, null while it does.
public record Signed(
        UUID id,
        UUID object,
        String part,
        Meaning meaning,
        String signer,
        String name,
        String roles,
        Instant at,
        String zone,
        String words,
        String sha256,
        Method method,
        @Nullable String voided) {

    /// One that holds as far as its own row says.
    public Signed(
            UUID id,
            UUID object,
            String part,
            Meaning meaning,
            String signer,
            String name,
            String roles,
            Instant at,
            String zone,
            String words,
            String sha256,
            Method method) {
        this(id, object, part, meaning, signer, name, roles, at, zone, words, sha256, method, null);
    }

    public boolean holds() {
        return voided == null;
    }

    Signed voided(String why) {
        return new Signed(id, object, part, meaning, signer, name, roles, at, zone, words, sha256, method, why);
    }
}
