package eu.officina.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/// The published facts: written in the site's transaction, read for the sites in view.
@ApplicationScoped
class Facts {
    @PersistenceContext
    EntityManager database;

    void add(PublishedFact fact) {
        database.persist(fact);
    }

    List<Oversight.Fact> inView() {
        return database.createQuery("select f from PublishedFact f order by f.at, f.id", PublishedFact.class)
                .getResultStream()
                .map(PublishedFact::seen)
                .toList();
    }
}
