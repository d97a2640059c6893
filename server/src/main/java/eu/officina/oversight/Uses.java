package eu.officina.oversight;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Sql;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which batch a lot or a chain of identity went into: written in the site's transaction, read for the sites in view.
@ApplicationScoped
class Uses {
    private static final String FOUND = Sql.of(Uses.class, "uses.sql");

    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// A batch as its site published it.
    record Row(
            UUID site,
            UUID batchId,
            String batch,
            String product,
            Instant at,
            @Nullable String state,
            int given) {}

    void add(String code, UUID batchId, String batch, String product) {
        database.createNativeQuery(
                        "insert into published_use (tenant_id, id, version, code, batch_id, batch, product, at)"
                                + " values (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7) on conflict do nothing")
                .setParameter(1, caller.tenant())
                .setParameter(2, Uuid7.next())
                .setParameter(3, code)
                .setParameter(4, batchId)
                .setParameter(5, batch)
                .setParameter(6, product)
                .setParameter(7, clock.instant())
                .executeUpdate();
    }

    /// Whatever went into one batch came into another with its bags.
    void passOn(UUID from, UUID batchId, String batch, String product) {
        database.createNativeQuery(
                        "insert into published_use (tenant_id, id, version, code, batch_id, batch, product, at)"
                                + " select tenant_id, gen_random_uuid(), 1, code, ?3, ?4, ?5, ?6 from published_use"
                                + " where tenant_id = ?1 and batch_id = ?2 on conflict do nothing")
                .setParameter(1, caller.tenant())
                .setParameter(2, from)
                .setParameter(3, batchId)
                .setParameter(4, batch)
                .setParameter(5, product)
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    List<Row> found(String code) {
        List<?> rows = database.createNativeQuery(FOUND).setParameter(1, code).getResultList();
        return rows.stream().map(Uses::row).toList();
    }

    private static Row row(Object found) {
        var c = (Object[]) found;
        return new Row(
                (UUID) c[0],
                (UUID) c[1],
                (String) c[2],
                (String) c[3],
                ((Timestamp) c[4]).toInstant(),
                (String) c[5],
                ((Number) c[6]).intValue());
    }
}
