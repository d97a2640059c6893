package eu.officina.presence;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Person;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.scans.Scanner;
import eu.officina.tenants.Colleagues;
import jakarta.inject.Inject;

/// Who wears a badge.
@UseCase
public class Badges {
    @Inject
    Colleagues colleagues;

    @Inject
    Scanner scanner;

    /// - **Refuses** [PresenceRefusal#BADGE_UNKNOWN].
    ///
    /// @param badge as scanned
    @Reads
    @Allowed
    public Person worn(String badge) {
        return colleagues
                .badged(Bench.code(scanner.read(badge)))
                .orElseThrow(() -> new Refusal(PresenceRefusal.BADGE_UNKNOWN))
                .person();
    }
}
