package eu.officina.tenants;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/// The site's own list of everybody from outside who looked in.
///
/// @rule TE-03
@UseCase
public class Ledger {
    @Inject
    Members members;

    /// One line of the ledger.
    public record Look(Instant at, String overseer, String person, String what) {}

    @Reads
    @Allowed
    public List<Look> looks() {
        return members.looks();
    }
}
