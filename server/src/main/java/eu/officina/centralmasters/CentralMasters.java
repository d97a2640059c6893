package eu.officina.centralmasters;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Master;
import eu.officina.tenants.Following;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The central editions of those whom the caller's workspace lets oversee it; a control site sees its own.
@ApplicationScoped
class CentralMasters {
    @PersistenceContext
    EntityManager database;

    @Inject
    Following following;

    void add(CentralMaster row) {
        database.persist(row);
    }

    /// Every edition in view, the newest first.
    List<CentralMaster> all() {
        if (following.open().isEmpty()) return List.of();
        return database.createQuery(
                        "select c from CentralMaster c order by c.product, c.publishedAt desc", CentralMaster.class)
                .getResultList();
    }

    CentralMaster get(UUID id) {
        return all().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(CentralRefusal.CENTRAL_UNKNOWN));
    }

    /// The edition that a site's document says it stands on.
    Optional<CentralMaster> under(Master document) {
        return all().stream()
                .filter(c -> c.product().equals(document.product()))
                .filter(c -> c.origin().equals(document.origin()))
                .findFirst();
    }
}
