package eu.officina.vigilance;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/// The cases of the caller's workspace.
@ApplicationScoped
class Cases {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(SafetyCase one) {
        database.persist(one);
    }

    SafetyCase get(UUID id) {
        var found = database.find(SafetyCase.class, caller.owned(id));
        if (found == null) throw new Refusal(VigilanceRefusal.CASE_UNKNOWN);
        return found;
    }

    List<SafetyCase> all() {
        return database.createQuery("select c from SafetyCase c order by c.due", SafetyCase.class)
                .getResultList();
    }

    long count() {
        return database.createQuery("select count(c) from SafetyCase c", Long.class)
                .getSingleResult();
    }
}
