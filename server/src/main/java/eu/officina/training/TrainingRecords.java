package eu.officina.training;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/// The training records of the caller's workspace.
@ApplicationScoped
class TrainingRecords {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(TrainingRecord record) {
        database.persist(record);
    }

    TrainingRecord get(UUID id) {
        var found = database.find(TrainingRecord.class, caller.owned(id));
        if (found == null) throw new Refusal(TrainingRefusal.TRAINING_UNKNOWN);
        return found;
    }

    List<TrainingRecord> of(String subject, String product) {
        return database.createQuery(
                        "select t from TrainingRecord t where t.subject = :subject and t.product = :product",
                        TrainingRecord.class)
                .setParameter("subject", subject)
                .setParameter("product", product)
                .getResultList();
    }

    List<TrainingRecord> all() {
        return database.createQuery(
                        "select t from TrainingRecord t order by t.name, t.product, t.topic, t.until desc",
                        TrainingRecord.class)
                .getResultList();
    }
}
