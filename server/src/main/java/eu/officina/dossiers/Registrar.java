package eu.officina.dossiers;

import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Act;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.Field;
import eu.officina.release.Certification;
import eu.officina.release.CertificationChanged;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signatures;
import eu.officina.signatures.Signed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/// Enters each certification in the register, in its own transaction: no certification without a line, and the reverse.
///
/// @rule DO-04
@ApplicationScoped
class Registrar {
    @Inject
    CertificationLines lines;

    @Inject
    Signatures signatures;

    @Inject
    Sheets sheets;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    void hear(@Observes CertificationChanged change) {
        var first = change.state() == Certification.State.CERTIFIED_STEP1;
        if (!first && change.state() != Certification.State.CERTIFIED_FINAL) return;
        receipts.inTurn("certification-register");
        var pending =
                sheets.of(change.batch()).pending().stream().map(Field::label).collect(Collectors.joining(", "));
        var line = new CertificationLine(Uuid7.next(), lines.last() + 1, change, pending, signature(change));
        lines.add(line);
        acts.fire(Act.of("certification.registered", "batch", change.batch().id())
                .set("number", line.line().number())
                .wrote("certification_line", line.id(), line.told().hash()));
    }

    private Signed signature(CertificationChanged change) {
        return signatures.on(change.batch().id()).stream()
                .filter(s -> s.holds() && s.meaning() == Meaning.CERTIFIED)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("certified without a signature"));
    }
}
