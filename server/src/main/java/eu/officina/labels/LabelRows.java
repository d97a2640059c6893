package eu.officina.labels;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    void add(Label label) {
        database.persist(label);
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

    Optional<Label> find(String gtin, String serial) {
        return database.createQuery("select l from Label l where l.gtin = :gtin and l.serial = :serial", Label.class)
                .setParameter("gtin", gtin)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
    }
}
