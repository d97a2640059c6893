package eu.officina.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/// The signing PINs of the caller's workspace.
@ApplicationScoped
class SigningPins {
    private static final String OF = "select p from SigningPin p where p.subject = :subject";

    @PersistenceContext
    EntityManager database;

    void add(SigningPin pin) {
        database.persist(pin);
    }

    Optional<SigningPin> of(String subject) {
        return database.createQuery(OF, SigningPin.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /// Held until the command ends: tries are counted one after the other.
    Optional<SigningPin> hold(String subject) {
        return database.createQuery(OF, SigningPin.class)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<SigningPin> all() {
        return database.createQuery("select p from SigningPin p", SigningPin.class)
                .getResultList();
    }
}
