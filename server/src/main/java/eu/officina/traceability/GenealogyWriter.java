package eu.officina.traceability;

import eu.officina.batchrecords.BatchMoved;
import eu.officina.batchrecords.BatchOpened;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.EntryRecorded;
import eu.officina.boundary.Hash;
import eu.officina.labels.LabelsIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/// Writes the genealogy with each command, in its own transaction.
///
/// @rule TR-01
@ApplicationScoped
class GenealogyWriter {
    @Inject
    Genealogy genealogy;

    @Inject
    Units units;

    @Inject
    Clock clock;

    void begun(@Observes BatchOpened opened) {
        var batch = opened.batch();
        var donation = donationNode(batch.donation());
        ensure(donation, Node.Kind.DONATION, batch.donation(), "leukapheresis, " + batch.donationProduct());
        ensure(batch.id(), Node.Kind.BATCH, batch.number(), opened.product() + ", " + batch.chainOfIdentity());
        ensure(batch.patientId(), Node.Kind.PATIENT, opened.patient(), "patient");
        genealogy.link(donation, batch.id(), 1, clock.instant());
    }

    void used(@Observes EntryRecorded entry) {
        if (entry.usedId() == null || entry.usedName() == null || entry.usedNote() == null) return;
        var kind = "equipment".equals(entry.usedKind()) ? Node.Kind.EQUIPMENT : Node.Kind.LOT;
        ensure(entry.usedId(), kind, entry.usedName(), entry.usedNote());
        genealogy.link(entry.usedId(), entry.batch().id(), entry.step(), entry.at());
    }

    void filled(@Observes LabelsIssued issued) {
        BatchRecord batch = issued.batch();
        for (var label : issued.labels()) {
            genealogy.add(new Unit(label, batch.patientId(), clock.instant()));
            ensure(label.id(), Node.Kind.UNIT, label.name(), "bag " + label.position() + " of " + label.total());
            genealogy.link(batch.id(), label.id(), issued.step(), clock.instant());
        }
    }

    void given(@Observes UnitAdministered given) {
        genealogy.link(given.unit().id(), given.unit().patientId(), 0, clock.instant());
    }

    /// What was filled of an aborted batch is blocked with it.
    void ended(@Observes BatchMoved moved) {
        if (moved.state() != BatchRecord.State.ABORTED) return;
        units.all(moved.batch().id(), Unit.State.BLOCKED, "batch aborted");
    }

    private void ensure(UUID id, Node.Kind kind, String name, String note) {
        if (!genealogy.knows(id)) genealogy.add(new Node(id, kind, name, note));
    }

    /// A donation has no row of its own: its node's id follows from its number.
    static UUID donationNode(String din) {
        return UUID.nameUUIDFromBytes(Hash.of("donation " + din).hex().getBytes(StandardCharsets.US_ASCII));
    }
}
