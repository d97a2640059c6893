package eu.officina.traceability;

import eu.officina.batchrecords.BatchMoved;
import eu.officina.batchrecords.BatchOpened;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.EntryRecorded;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.labels.LabelUnused;
import eu.officina.labels.Labelling;
import eu.officina.labels.LabelsIssued;
import eu.officina.materials.EquipmentRegistered;
import eu.officina.materials.LotReceived;
import eu.officina.monitoring.BatchSampled;
import eu.officina.prescriptions.PatientAdmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    Reach reach;

    @Inject
    Labelling labelling;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void received(@Observes LotReceived received) {
        var lot = received.lot();
        ensure(
                thing(lot.id(), Node.Kind.LOT, lot.name(), "lot " + lot.lot() + ", " + lot.ownNumber()),
                Codes.lot(received.gtin().digits(), lot.lot()));
        received.sources().forEach(source -> genealogy.link(source.id(), lot.id(), 0, clock.instant()));
    }

    void registered(@Observes EquipmentRegistered registered) {
        var device = registered.device();
        ensure(thing(device.id(), Node.Kind.EQUIPMENT, device.name(), registered.code()), Codes.own(registered.code()));
    }

    void admitted(@Observes PatientAdmitted admitted) {
        var patient = admitted.patient();
        ensure(
                thing(patient.id(), Node.Kind.PATIENT, patient.pseudonym(), "patient"),
                Codes.patient(admitted.wristband()));
    }

    void begun(@Observes BatchOpened opened) {
        var batch = opened.batch();
        var donation = donationNode(batch.donation());
        ensure(
                thing(donation, Node.Kind.DONATION, batch.donation(), "leukapheresis, " + batch.donationProduct()),
                Codes.donation(batch.donation()));
        ensure(
                thing(batch.id(), Node.Kind.BATCH, batch.number(), opened.product() + ", " + batch.chainOfIdentity()),
                Codes.chain(batch.chainOfIdentity()));
        genealogy.link(donation, batch.id(), 1, clock.instant());
    }

    void used(@Observes EntryRecorded entry) {
        worked(
                new Person(entry.entry().actor(), entry.entry().actorName()),
                entry.batch().id(),
                entry.step());
        if (entry.usedId() == null) return;
        genealogy.link(entry.usedId(), entry.batch().id(), entry.step(), entry.at());
    }

    void sampled(@Observes BatchSampled sampled) {
        var room = named("room " + sampled.room());
        ensure(thing(room, Node.Kind.ROOM, sampled.room(), "room"), Codes.room(sampled.room()));
        genealogy.link(room, sampled.batch().id(), sampled.step(), sampled.at());
    }

    void filled(@Observes LabelsIssued issued) {
        BatchRecord batch = issued.batch();
        for (var label : issued.labels()) {
            genealogy.add(new Unit(label, batch.patientId()));
            ensure(
                    thing(label.id(), Node.Kind.UNIT, label.name(), "bag " + label.position() + " of " + label.total()),
                    Codes.unit(label.gtin(), label.serial()));
            genealogy.link(batch.id(), label.id(), issued.step(), clock.instant());
        }
    }

    void portioned(@Observes UnitsPortioned portioned) {
        var from = portioned.from().stream().map(Unit::name).collect(Collectors.joining(", "));
        for (var bag : portioned.into()) {
            var label = labelling.get(bag.id());
            ensure(thing(bag.id(), Node.Kind.UNIT, bag.name(), "of " + from), Codes.unit(label.gtin(), label.serial()));
            portioned.from().forEach(source -> genealogy.link(source.id(), bag.id(), 0, clock.instant()));
            worked(caller.person(), bag.id(), 0);
        }
    }

    /// No such bag: nobody can give, store or look for it.
    void unused(@Observes LabelUnused unused) {
        if (!genealogy.unit(unused.label()).state().ends()) reach.destroyed(unused.label(), unused.reason());
    }

    void given(@Observes UnitAdministered given) {
        worked(caller.person(), given.unit().id(), 0);
        genealogy.link(given.unit().id(), given.unit().patientId(), 0, clock.instant());
    }

    private void worked(Person person, UUID on, int step) {
        var node = personNode(person.subject());
        ensure(thing(node, Node.Kind.PERSON, person.name(), "worked on it"), null);
        genealogy.link(node, on, step, clock.instant());
    }

    /// What was filled of an aborted batch is blocked with it.
    void ended(@Observes BatchMoved moved) {
        if (moved.state() != BatchRecord.State.ABORTED) return;
        units.all(moved.batch().id(), UnitState.BLOCKED, "batch aborted");
    }

    private void ensure(Tracing.Thing thing, @Nullable String code) {
        if (genealogy.knows(thing.id())) return;
        if (code != null && genealogy.coded(List.of(code)).isPresent())
            throw new Refusal(TraceRefusal.CODE_TAKEN, code);
        genealogy.add(new Node(thing, code));
    }

    private static Tracing.Thing thing(UUID id, Node.Kind kind, String name, String note) {
        return new Tracing.Thing(id, kind, name, note);
    }

    /// A donation has no row of its own: its node's id follows from its number.
    static UUID donationNode(String din) {
        return named("donation " + din);
    }

    /// Nor has a person: the subject at the identity provider is the key.
    static UUID personNode(String subject) {
        return named("person " + subject);
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(Hash.of(text).hex().getBytes(StandardCharsets.US_ASCII));
    }
}
