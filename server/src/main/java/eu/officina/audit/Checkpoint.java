package eu.officina.audit;

import eu.officina.boundary.Hash;
import java.time.Instant;
import java.util.UUID;

/// A signed statement: the log of this workspace has `size` leaves and this root, and came after that checkpoint.
///
/// @rule AU-02
record Checkpoint(long size, String root, String previous, String frontier, Instant at, String signature) {

    static String statement(UUID tenant, long size, String root, String previous, Instant at) {
        return String.join(
                "\n", "officina checkpoint", tenant.toString(), Long.toString(size), root, previous, at.toString());
    }

    String statement(UUID tenant) {
        return statement(tenant, size, root, previous, at);
    }

    /// What the next checkpoint names as the one before it.
    String link() {
        return Hash.of(root + signature).hex();
    }

    /// As others see it.
    Proofs.Point point() {
        return new Proofs.Point(size, root, previous, at, signature);
    }

    MerkleLog log() {
        return MerkleLog.of(size, frontier);
    }
}
