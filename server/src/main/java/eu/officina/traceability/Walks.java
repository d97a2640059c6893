package eu.officina.traceability;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Walks the genealogy of the caller's workspace, generation by generation over an index: the lateral with offset 0
/// keeps
/// the plan however large the tables grow, and `union` ends a circle where a generation comes again.
@ApplicationScoped
class Walks {
    private static final String WALK = Sql.of(Walks.class, "walk.sql");
    private static final String REACH = Sql.of(Walks.class, "reach.sql");
    private static final String WORKED = Sql.of(Walks.class, "worked.sql");

    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    List<Tracing.Thing> back(UUID from) {
        return walk(WALK.formatted("source", "target"), from);
    }

    /// The batches a bag holds something of.
    List<UUID> batches(UUID unit) {
        return back(unit).stream()
                .filter(t -> t.kind() == Node.Kind.BATCH)
                .map(Tracing.Thing::id)
                .toList();
    }

    List<Tracing.Thing> forward(UUID from) {
        return walk(WALK.formatted("target", "source"), from);
    }

    private List<Tracing.Thing> walk(String sql, UUID from) {
        List<?> rows = database.createNativeQuery(sql)
                .setParameter(1, caller.tenant())
                .setParameter(2, from.toString())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Walks::thing).toList();
    }

    List<Reach.Reached> reached(UUID from, Instant since, Instant until) {
        return reached(REACH, from.toString(), since, until);
    }

    List<Reach.Reached> workedOn(Instant since, Instant until) {
        return reached(WORKED, null, since, until);
    }

    private List<Reach.Reached> reached(String walk, @Nullable String from, Instant since, Instant until) {
        List<?> rows = database.createNativeQuery(walk)
                .setParameter(1, caller.tenant())
                .setParameter(2, from)
                .setParameter(3, since)
                .setParameter(4, until)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Walks::reached).toList();
    }

    private static Reach.Reached reached(Object... r) {
        return new Reach.Reached(
                uuid(r[0]),
                UUID.fromString((String) r[1]),
                (String) r[2],
                r[3] == null ? null : UnitState.valueOf((String) r[3]),
                uuid(r[4]),
                (String) r[5],
                r[6] == null ? null : ((Timestamp) r[6]).toInstant());
    }

    private static @Nullable UUID uuid(@Nullable Object text) {
        return text == null ? null : UUID.fromString((String) text);
    }

    private static Tracing.Thing thing(Object... r) {
        return new Tracing.Thing(
                UUID.fromString((String) r[0]), Node.Kind.valueOf((String) r[1]), (String) r[2], (String) r[3]);
    }

    /// The edges among these nodes.
    List<Tracing.Link> among(List<UUID> ids) {
        var list = String.join(",", ids.stream().map(UUID::toString).toList());
        List<?> rows = database.createNativeQuery(
                        "select cast(source as text), cast(target as text), step from trace_edge where tenant_id = ?1"
                                + " and source = any (cast(string_to_array(?2, ',') as uuid[]))"
                                + " and target = any (cast(string_to_array(?2, ',') as uuid[])) order by step, source")
                .setParameter(1, caller.tenant())
                .setParameter(2, list)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(r -> new Tracing.Link(
                        UUID.fromString((String) r[0]), UUID.fromString((String) r[1]), ((Number) r[2]).intValue()))
                .toList();
    }
}
