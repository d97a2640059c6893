package eu.officina.batchrecords;

import eu.officina.audit.FactRows;
import eu.officina.audit.Told;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The batches of the caller's workspace, with their entries.
@ApplicationScoped
class BatchRecords implements FactRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    BatchRecord get(UUID id) {
        return found(database.find(BatchRecord.class, caller.owned(id)));
    }

    /// The batch, held until this command ends: two people at once go one after the other.
    BatchRecord hold(UUID id) {
        return found(database.find(BatchRecord.class, caller.owned(id), LockModeType.PESSIMISTIC_WRITE));
    }

    private static BatchRecord found(@Nullable BatchRecord batch) {
        if (batch == null) throw new Refusal(BatchRefusal.BATCH_UNKNOWN);
        return batch;
    }

    List<BatchRecord> all() {
        return database.createQuery("select b from BatchRecord b order by b.startedAt desc", BatchRecord.class)
                .getResultList();
    }

    long madeOf(String prefix) {
        return database.createQuery("select count(b) from BatchRecord b where b.number like :prefix", Long.class)
                .setParameter("prefix", prefix + "%")
                .getSingleResult();
    }

    boolean donationUsed(String din) {
        return database.createQuery("select count(b) from BatchRecord b where b.donation = :din", Long.class)
                        .setParameter("din", din)
                        .getSingleResult()
                > 0;
    }

    List<Entry> entries(UUID batch) {
        return database.createQuery("select e from Entry e where e.batchId = :batch order by e.at, e.id", Entry.class)
                .setParameter("batch", batch)
                .setHint("eclipselink.read-only", true) // entries never change
                .getResultList();
    }

    List<Entry> entries(UUID batch, int step) {
        return database.createQuery(
                        "select e from Entry e where e.batchId = :batch and e.step = :step order by e.at, e.id",
                        Entry.class)
                .setParameter("batch", batch)
                .setParameter("step", step)
                .setHint("eclipselink.read-only", true)
                .getResultList();
    }

    /// Whether a single-use set was recorded anywhere but for that field in that round.
    boolean serialUsed(String serial, UUID batch, String field, int round) {
        return database.createQuery(
                                "select count(e) from Entry e where e.serial = :serial"
                                        + " and (e.batchId <> :batch or e.field <> :field or e.round <> :round)",
                                Long.class)
                        .setParameter("serial", serial)
                        .setParameter("batch", batch)
                        .setParameter("field", field)
                        .setParameter("round", round)
                        .getSingleResult()
                > 0;
    }

    @Override
    public String table() {
        return "entry";
    }

    @Override
    public Map<UUID, Told> told(Collection<UUID> ids) {
        return database.createQuery("select e from Entry e where e.id in :ids", Entry.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Entry::id, Entry::told));
    }

    @Override
    public Map<UUID, Hash> earlier(Collection<UUID> ids) {
        return ids.stream()
                .map(id -> database.find(Entry.class, caller.owned(id)))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Entry::id, EntryWords::earlier));
    }
}
