package eu.officina.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The supplies of the caller's workspace, with their documents.
@ApplicationScoped
class SupplyRows {
    @PersistenceContext
    EntityManager database;

    void add(Object row) {
        database.persist(row);
    }

    Optional<Supply> of(UUID batch) {
        return database.createQuery("select s from Supply s where s.batchId = :batch", Supply.class)
                .setParameter("batch", batch)
                .getResultStream()
                .findFirst();
    }

    List<Supply> all() {
        return database.createQuery("select s from Supply s order by s.openedAt, s.id", Supply.class)
                .getResultList();
    }

    List<SupplyDocument> documents(UUID supply) {
        return database.createQuery(
                        "select d from SupplyDocument d where d.supplyId = :supply order by d.at, d.id",
                        SupplyDocument.class)
                .setParameter("supply", supply)
                .getResultList();
    }
}
