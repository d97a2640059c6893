package eu.officina.dossiers;

import eu.officina.audit.Proofs;
import eu.officina.boundary.Caller;
import eu.officina.printing.Enclosure;
import eu.officina.printing.Press;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/// The documents that are handed out. What they say is gathered first; no transaction is open while they are printed.
///
/// @rule DO-03
/// @rule DO-05
@ApplicationScoped
class Prints {
    @Inject
    Dossiers dossiers;

    @Inject
    Register register;

    @Inject
    Proofs proofs;

    @Inject
    Press press;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// The record as data with its proofs.
    byte[] data(UUID batch) {
        return Handed.of(dossiers.of(batch), proofs).text();
    }

    /// The record as a document, the data inside.
    byte[] record(UUID batch) {
        var dossier = dossiers.of(batch);
        var data = Handed.of(dossier, proofs);
        var printed = new Printed(dossier, data.sha256(), clock.instant(), caller.person());
        var about = "Batch record " + dossier.batch().number() + " with its proofs";
        var inside = new Enclosure(dossier.batch().number() + ".json", "application/json", about, data.text());
        return press.print("dossiers/record", printed, inside);
    }

    byte[] certificate(int number) {
        return press.print("dossiers/certificate", register.entry(number));
    }
}
