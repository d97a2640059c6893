package eu.officina.prescriptions;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.identifiers.Gsrn;
import eu.officina.identifiers.Wristband;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The patients and prescriptions of the caller's workspace.
@ApplicationScoped
class Prescriptions {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    @Inject
    Event<PatientAdmitted> admitted;

    void add(Object row) {
        database.persist(row);
    }

    Prescription get(UUID id) {
        var found = database.find(Prescription.class, caller.owned(id));
        if (found == null) throw new Refusal(PrescriptionRefusal.PRESCRIPTION_UNKNOWN);
        return found;
    }

    Patient patient(UUID id) {
        var found = database.find(Patient.class, caller.owned(id));
        if (found == null) throw new IllegalStateException("a prescription without its patient: " + id);
        return found;
    }

    Optional<Patient> patient(String pseudonym) {
        return database.createQuery("select p from Patient p where p.pseudonym = :pseudonym", Patient.class)
                .setParameter("pseudonym", pseudonym)
                .getResultStream()
                .findFirst();
    }

    Optional<Patient> wearing(Wristband band) {
        return known(band.patient()).filter(p -> p.wears(band));
    }

    Optional<Patient> known(Gsrn wristband) {
        return database.createQuery("select p from Patient p where p.gsrn = :gsrn", Patient.class)
                .setParameter("gsrn", wristband.digits())
                .getResultStream()
                .findFirst();
    }

    Map<UUID, String> pseudonyms() {
        return database.createQuery("select p.id, p.pseudonym from Patient p", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /// Whether such a prescription waits for its cells.
    boolean waits(UUID patient, String product) {
        return !database.createQuery(
                        "select p.id from Prescription p where p.patientId = :patient and p.product = :product"
                                + " and p.batchId is null and p.withdrawnAt is null",
                        UUID.class)
                .setParameter("patient", patient)
                .setParameter("product", product)
                .getResultList()
                .isEmpty();
    }

    List<Prescribing.Listed> all() {
        return database.createQuery(
                        "select p, q.pseudonym from Prescription p, Patient q where q.id = p.patientId"
                                + " order by p.at desc",
                        Object[].class)
                .getResultStream()
                .map(row -> ((Prescription) row[0]).listed((String) row[1]))
                .toList();
    }

    long treatedUnder(UUID approval, UUID patient) {
        return database.createQuery(
                        "select count(distinct p.patientId) from Prescription p where p.approvalId = :approval"
                                + " and p.batchId is not null and p.patientId <> :patient",
                        Long.class)
                .setParameter("approval", approval)
                .setParameter("patient", patient)
                .getSingleResult();
    }

    /// The patient of that name and wristband, known or new; neither belongs to somebody else.
    Patient admit(String pseudonym, Wristband wristband) {
        var byName = patient(pseudonym);
        var byBand = wearing(wristband);
        if (byName.isEmpty() && byBand.isEmpty()) {
            var added = new Patient(Uuid7.next(), pseudonym, wristband);
            add(added);
            admitted.fire(new PatientAdmitted(added, wristband.patient()));
            return added;
        }
        if (byName.isPresent() && byName.get().wears(wristband)) return byName.get();
        throw new Refusal(PrescriptionRefusal.WRISTBAND_OF_ANOTHER);
    }
}
