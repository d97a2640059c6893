package eu.officina.storage;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The places, stays and judgements of the caller's workspace.
@ApplicationScoped
class StorageRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    StoragePlace place(UUID id) {
        var found = database.find(StoragePlace.class, caller.owned(id));
        if (found == null) throw new Refusal(StorageRefusal.PLACE_UNKNOWN);
        return found;
    }

    /// Held until the command ends: whoever fills it waits.
    StoragePlace held(UUID id) {
        var place = place(id);
        database.lock(place, LockModeType.PESSIMISTIC_WRITE);
        return place;
    }

    Optional<StoragePlace> coded(String code) {
        return database.createQuery("select p from StoragePlace p where p.code = :code", StoragePlace.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<StoragePlace> places() {
        return database.createQuery("select p from StoragePlace p order by p.name, p.code", StoragePlace.class)
                .getResultList();
    }

    /// Where that bag is now.
    Optional<StorageStay> at(UUID unit) {
        return database.createQuery(
                        "select s from StorageStay s where s.unitId = :unit and s.until is null", StorageStay.class)
                .setParameter("unit", unit)
                .getResultStream()
                .findFirst();
    }

    List<StorageStay> at(Collection<UUID> units) {
        if (units.isEmpty()) return List.of();
        return database.createQuery(
                        "select s from StorageStay s where s.unitId in :units and s.until is null", StorageStay.class)
                .setParameter("units", units)
                .getResultList();
    }

    /// Everything that is somewhere now.
    List<StorageStay> present() {
        return database.createQuery("select s from StorageStay s where s.until is null", StorageStay.class)
                .getResultList();
    }

    List<StorageStay> in(UUID box) {
        return database.createQuery(
                        "select s from StorageStay s where s.boxId = :box and s.until is null", StorageStay.class)
                .setParameter("box", box)
                .getResultList();
    }

    /// Where those bags have been, the latest first.
    List<StorageStay> history(Collection<UUID> units) {
        if (units.isEmpty()) return List.of();
        return database.createQuery(
                        "select s from StorageStay s where s.unitId in :units order by s.since desc", StorageStay.class)
                .setParameter("units", units)
                .getResultList();
    }

    /// What was in those boxes at some time of a stretch.
    List<StorageStay> during(Collection<UUID> boxes, Instant from, Instant to) {
        if (boxes.isEmpty()) return List.of();
        return database.createQuery(
                        "select s from StorageStay s where s.boxId in :boxes and s.since < :to"
                                + " and (s.until is null or s.until > :from) order by s.since",
                        StorageStay.class)
                .setParameter("boxes", boxes)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    List<ExcursionAssessment> assessments(UUID watched) {
        return database.createQuery(
                        "select a from ExcursionAssessment a where a.watchedId = :watched", ExcursionAssessment.class)
                .setParameter("watched", watched)
                .getResultList();
    }

    /// Brings what this command made so far into the database.
    void write() {
        database.flush();
    }
}
