package eu.officina.release;

import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The decisions of the caller's workspace.
@ApplicationScoped
class Certifications {
    @PersistenceContext
    EntityManager database;

    void add(Certification certification) {
        database.persist(certification);
    }

    Certification get(UUID batch) {
        return of(batch).orElseThrow(() -> new Refusal(ReleaseRefusal.NOT_REVIEWED));
    }

    Optional<Certification> of(UUID batch) {
        return database.createQuery("select c from Certification c where c.batchId = :batch", Certification.class)
                .setParameter("batch", batch)
                .getResultStream()
                .findFirst();
    }

    List<Certification> all() {
        return database.createQuery("select c from Certification c", Certification.class)
                .getResultList();
    }
}
