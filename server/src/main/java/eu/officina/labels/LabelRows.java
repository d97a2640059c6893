package eu.officina.labels;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.rulepacks.Regime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The labels of the caller's workspace.
@ApplicationScoped
class LabelRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    /// The last expiry of a bag under a regime; public for the query that makes it.
    public record Expires(Regime regime, Instant expiry) {}

    List<Expires> expiries(Collection<UUID> batches) {
        return database.createQuery(
                        "select new eu.officina.labels.LabelRows$Expires(b.regime, max(l.expiry))"
                                + " from Label l, BatchRecord b where b.id = l.batchId and b.id in :batches"
                                + " group by b.regime",
                        Expires.class)
                .setParameter("batches", batches)
                .getResultList();
    }

    void add(Object row) {
        database.persist(row);
    }

    Label get(UUID id) {
        var found = database.find(Label.class, caller.owned(id));
        if (found == null) throw new Refusal(LabelRefusal.LABEL_UNKNOWN);
        return found;
    }

    List<Label> of(UUID batch) {
        return database.createQuery("select l from Label l where l.batchId = :batch order by l.position", Label.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /// All copies of a batch's labels, each label's in their order.
    List<LabelCopy> copies(UUID batch) {
        return database.createQuery(
                        "select c from LabelCopy c where c.batchId = :batch order by c.number", LabelCopy.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    List<LabelCopy> printed(UUID print) {
        return database.createQuery("select c from LabelCopy c where c.printed.printId = :print", LabelCopy.class)
                .setParameter("print", print)
                .getResultList();
    }

    /// All copies of a label, the latest first.
    List<LabelCopy> copiesOf(UUID label) {
        return database.createQuery(
                        "select c from LabelCopy c where c.labelId = :label order by c.number desc", LabelCopy.class)
                .setParameter("label", label)
                .getResultList();
    }

    /// The copy issued last: the only one that may be about.
    LabelCopy last(UUID label) {
        return database.createQuery(
                        "select c from LabelCopy c where c.labelId = :label order by c.number desc", LabelCopy.class)
                .setParameter("label", label)
                .setMaxResults(1)
                .getSingleResult();
    }

    /// Copies that wait beside their bags.
    List<LabelCopy> waived() {
        return database.createQuery("select c from LabelCopy c where c.state = :state", LabelCopy.class)
                .setParameter("state", Label.State.WAIVED)
                .getResultList();
    }

    Optional<Label> find(String gtin, String serial) {
        return database.createQuery("select l from Label l where l.gtin = :gtin and l.serial = :serial", Label.class)
                .setParameter("gtin", gtin)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
    }
}
