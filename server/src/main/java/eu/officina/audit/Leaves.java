package eu.officina.audit;

import eu.officina.boundary.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/// The leaves of the caller's workspace.
@ApplicationScoped
class Leaves {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Leaf leaf) {
        database.persist(leaf);
        database.createNativeQuery("insert into audit_unsealed (tenant_id, leaf_id) values (?1, ?2)")
                .setParameter(1, caller.tenant())
                .setParameter(2, leaf.id())
                .executeUpdate();
    }

    List<Leaf> about(UUID thing) {
        return database.createQuery("select l from Leaf l where l.about = :thing order by l.id", Leaf.class)
                .setParameter("thing", thing)
                .getResultList();
    }

    List<Leaf> latest(int most) {
        return database.createQuery("select l from Leaf l order by l.id desc", Leaf.class)
                .setMaxResults(most)
                .getResultList();
    }

    /// The leaves of one stretch of the log, in its order; a missing leaf is left out.
    List<Leaf> of(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("select l from Leaf l where l.id in :ids", Leaf.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
