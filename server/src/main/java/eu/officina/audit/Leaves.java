package eu.officina.audit;

import eu.officina.boundary.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    Duration longestPause(String actor, Instant since, Instant until) {
        var seconds = (Number) database.createNativeQuery("""
                        select max(extract(epoch from at - before))
                        from (select at, lag(at, 1, ?3) over (order by at) as before
                              from (select at from audit_leaf where tenant_id = ?1 and actor = ?2 and at > ?3
                                    union all select cast(?4 as timestamptz)) acts) pauses""")
                .setParameter(1, caller.tenant())
                .setParameter(2, actor)
                .setParameter(3, OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .setParameter(4, OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .getSingleResult();
        return Duration.ofSeconds(seconds.longValue());
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
