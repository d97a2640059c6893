package eu.officina.quality;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/// The deviations and the quality log of the caller's workspace.
@ApplicationScoped
class QualityRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    Deviation deviation(UUID id) {
        var found = database.find(Deviation.class, caller.owned(id));
        if (found == null) throw new Refusal(QualityRefusal.DEVIATION_UNKNOWN);
        return found;
    }

    QualityItem item(UUID id) {
        var found = database.find(QualityItem.class, caller.owned(id));
        if (found == null) throw new Refusal(QualityRefusal.ITEM_UNKNOWN);
        return found;
    }

    List<Deviation> deviations(UUID batch) {
        return database.createQuery(
                        "select d from Deviation d where d.batchId = :batch order by d.openedAt, d.id", Deviation.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    List<Deviation> openDeviations() {
        return database.createQuery(
                        "select d from Deviation d where d.state <> :closed order by d.due", Deviation.class)
                .setParameter("closed", Deviation.State.CLOSED)
                .getResultList();
    }

    List<QualityItem> items() {
        return database.createQuery(
                        "select i from QualityItem i order by case when i.state = :done then 1 else 0 end, i.due, i.id",
                        QualityItem.class)
                .setParameter("done", QualityItem.State.EFFECTIVE)
                .getResultList();
    }

    long itemsOf(String prefix) {
        return database.createQuery("select count(i) from QualityItem i where i.number like :prefix", Long.class)
                .setParameter("prefix", prefix + "%")
                .getSingleResult();
    }
}
