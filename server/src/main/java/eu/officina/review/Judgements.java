package eu.officina.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/// What was said of the exceptions of a batch.
@ApplicationScoped
class Judgements {
    @PersistenceContext
    EntityManager database;

    void add(Judgement judgement) {
        database.persist(judgement);
    }

    /// The oldest first.
    List<Judgement> of(UUID batch) {
        return database.createQuery(
                        "select j from Judgement j where j.batchId = :batch order by j.at, j.id", Judgement.class)
                .setParameter("batch", batch)
                .getResultList();
    }
}
