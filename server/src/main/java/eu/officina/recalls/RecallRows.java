package eu.officina.recalls;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/// The recalls of the caller's workspace.
@ApplicationScoped
class RecallRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    Recall get(UUID id) {
        var found = database.find(Recall.class, caller.owned(id));
        if (found == null) throw new Refusal(RecallRefusal.NO_SUCH_RECALL);
        return found;
    }

    /// As it is now, held until the command ends.
    Recall hold(UUID id) {
        var recall = get(id);
        database.lock(recall, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(recall);
        return recall;
    }

    List<Recall> all() {
        return database.createQuery("select r from Recall r order by r.openedAt desc", Recall.class)
                .getResultList();
    }

    List<Recall> open() {
        return database.createQuery("select r from Recall r where r.closedAt is null order by r.number", Recall.class)
                .getResultList();
    }

    /// Open real recalls that hold something of this batch.
    List<Recall> openOf(UUID batch) {
        return database.createQuery(
                        "select r from Recall r where r.closedAt is null and r.mock = false and exists"
                                + " (select i from RecallItem i where i.recallId = r.id and i.batchId = :batch)",
                        Recall.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    List<RecallItem> items(UUID recall) {
        return database.createQuery(
                        "select i from RecallItem i where i.recallId = :recall order by i.name", RecallItem.class)
                .setParameter("recall", recall)
                .getResultList();
    }

    RecallItem item(UUID recall, UUID id) {
        var found = database.find(RecallItem.class, caller.owned(id), LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !found.of(recall)) throw new Refusal(RecallRefusal.NO_SUCH_RECALL);
        return found;
    }

    /// Whether another real recall, open or closed, did not let this bag off.
    boolean heldElsewhere(UUID unit, UUID recall) {
        return database.createQuery(
                                "select count(i) from RecallItem i, Recall r where r.id = i.recallId"
                                        + " and r.id <> :recall"
                                        + " and r.mock = false and i.unitId = :unit"
                                        + " and (i.outcome is null or i.outcome <> :off)",
                                Long.class)
                        .setParameter("recall", recall)
                        .setParameter("unit", unit)
                        .setParameter("off", RecallItem.Outcome.UNAFFECTED)
                        .getSingleResult()
                > 0;
    }

    /// Brings what this command made so far into the database, so that rows can be held.
    void write() {
        database.flush();
    }

    long numbered(String prefix) {
        return database.createQuery("select count(r) from Recall r where r.number like :prefix", Long.class)
                .setParameter("prefix", prefix + "%")
                .getSingleResult();
    }
}
