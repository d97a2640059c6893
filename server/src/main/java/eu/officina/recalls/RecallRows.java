package eu.officina.recalls;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.traceability.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    /// What real recalls, open or closed, say of a bag.
    List<RecallItem> of(Unit unit) {
        return database.createQuery(
                        "select i from RecallItem i, Recall r where r.id = i.recallId and r.mock = false"
                                + " and i.unitId = :unit order by i.recallId",
                        RecallItem.class)
                .setParameter("unit", unit.id())
                .getResultList();
    }

    /// The bags of these items.
    Set<UUID> units(Collection<UUID> items) {
        return Set.copyOf(database.createQuery(
                        "select distinct i.unitId from RecallItem i where i.id in :items and i.unitId is not null",
                        UUID.class)
                .setParameter("items", items)
                .getResultList());
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

    RecallNotice notice(UUID id) {
        var found = database.find(RecallNotice.class, caller.owned(id));
        if (found == null) throw new Refusal(RecallRefusal.NO_SUCH_NOTICE);
        return found;
    }

    List<RecallNotice> notices() {
        return database.createQuery("select n from RecallNotice n order by n.at desc", RecallNotice.class)
                .getResultList();
    }

    /// Into a site the caller oversees; the row policy takes only sites of this transaction's view.
    void notice(UUID site, String scan, String reason, Instant at) {
        database.createNativeQuery(
                        "insert into recall_notice (tenant_id, id, version, scan, reason, sender, person, at)"
                                + " values (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, site)
                .setParameter(2, Uuid7.next())
                .setParameter(3, scan)
                .setParameter(4, reason)
                .setParameter(5, caller.place().name())
                .setParameter(6, caller.person().name())
                .setParameter(7, at)
                .executeUpdate();
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
