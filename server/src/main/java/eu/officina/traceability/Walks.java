package eu.officina.traceability;

import eu.officina.boundary.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Walks the genealogy of the caller's workspace, edge by edge over an index: the lateral with offset 0 keeps the plan
/// a nested loop however large the tables grow. A node is expanded once, for `union` drops what was met before.
@ApplicationScoped
class Walks {
    private static final String WALK = """
            with recursive walk (id) as (
              select cast(?2 as uuid)
              union
              select e.%1$s from walk w, lateral (
                select %1$s from trace_edge where tenant_id = ?1 and %2$s = w.id offset 0) e)
            select cast(n.id as text), n.kind, n.name, n.note from walk w, lateral (
              select id, kind, name, note from trace_node where tenant_id = ?1 and id = w.id offset 0) n""";

    /// The same forward, from the uses of a thing in a time (or from a bag or batch itself), to batches and bags only.
    private static final String REACH = """
            with recursive walk (id) as (
              (select e.target from trace_edge e where e.tenant_id = ?1 and e.source = cast(?2 as uuid)
                 and e.at <= ?4 and e.until >= ?3
               union select cast(?2 as uuid))
              union
              select e.target from walk w, lateral (
                select target from trace_edge
                where tenant_id = ?1 and source = w.id and w.id <> cast(?2 as uuid) offset 0) e)
            """;

    /// Whatever was worked on in a time, and what came of it.
    private static final String WORKED = """
            with recursive walk (id) as (
              select e.target from trace_edge e where e.tenant_id = ?1 and e.at <= ?4 and e.until >= ?3
                and cast(?2 as text) is null
              union
              select e.target from walk w, lateral (
                select target from trace_edge where tenant_id = ?1 and source = w.id offset 0) e)
            """;
    private static final String BATCHES_AND_BAGS = """
            select cast(u.id as text), cast(coalesce(u.batch_id, n.id) as text), n.name, u.state,
              cast(u.patient_id as text), p.name, u.given_at
            from walk w, lateral (
                select id, name from trace_node
                where tenant_id = ?1 and id = w.id and kind in ('BATCH', 'UNIT') offset 0) n
              left join lateral (select * from unit where tenant_id = ?1 and id = n.id offset 0) u on true
              left join lateral (
                select name from trace_node where tenant_id = ?1 and id = u.patient_id offset 0) p on true
            order by n.name""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    List<Tracing.Thing> back(UUID from) {
        return walk(WALK.formatted("source", "target"), from);
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
        List<?> rows = database.createNativeQuery(walk + BATCHES_AND_BAGS)
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
                r[3] == null ? null : Unit.State.valueOf((String) r[3]),
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
