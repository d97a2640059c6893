package eu.officina.traceability;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The nodes, edges and units of the caller's workspace.
@ApplicationScoped
class Genealogy {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    Tracing.Thing thing(UUID id) {
        var node = database.find(Node.class, caller.owned(id));
        if (node == null) throw new Refusal(TraceRefusal.NODE_UNKNOWN);
        return node.thing();
    }

    boolean knows(UUID id) {
        return database.find(Node.class, caller.owned(id)) != null;
    }

    void link(UUID source, UUID target, int step, Instant at) {
        database.createNativeQuery("insert into trace_edge (tenant_id, source, target, step, at, until)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?5) on conflict (tenant_id, source, target, step)"
                        + " do update set until = greatest(trace_edge.until, excluded.until)")
                .setParameter(1, caller.tenant())
                .setParameter(2, source)
                .setParameter(3, target)
                .setParameter(4, step)
                .setParameter(5, at)
                .executeUpdate();
    }

    /// The thing that one of these codes names, the first that does.
    Optional<Tracing.Thing> coded(List<String> codes) {
        for (var code : codes) {
            var found = database.createQuery("select n from Node n where n.code = :code", Node.class)
                    .setParameter("code", code)
                    .getResultStream()
                    .map(Node::thing)
                    .findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    Unit unit(UUID id) {
        return Optional.ofNullable(database.find(Unit.class, caller.owned(id)))
                .orElseThrow(() -> new Refusal(TraceRefusal.NODE_UNKNOWN));
    }

    Unit hold(UUID id) {
        var unit = unit(id);
        database.lock(unit, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        database.refresh(unit);
        return unit;
    }

    List<Unit> units(UUID batch) {
        return database.createQuery("select u from Unit u where u.batchId = :batch order by u.name", Unit.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /// The bags of a batch whose content comes from other bags.
    Set<UUID> filledFromBags(UUID batch) {
        List<?> found = database.createNativeQuery("select cast(u.id as text) from unit u"
                        + " join trace_edge e on e.tenant_id = u.tenant_id and e.target = u.id"
                        + " join unit s on s.tenant_id = e.tenant_id and s.id = e.source"
                        + " where u.tenant_id = ?1 and u.batch_id = ?2")
                .setParameter(1, caller.tenant())
                .setParameter(2, batch)
                .getResultList();
        return found.stream().map(id -> UUID.fromString((String) id)).collect(Collectors.toSet());
    }

    /// The batches these bags are of.
    Set<UUID> batchesOf(Collection<UUID> units) {
        if (units.isEmpty()) return Set.of();
        return Set.copyOf(database.createQuery("select distinct u.batchId from Unit u where u.id in :units", UUID.class)
                .setParameter("units", units)
                .getResultList());
    }

    List<Unit> units(UnitState state) {
        return database.createQuery(
                        "select u from Unit u where u.state = :state order by u.giving.at desc, u.expiry, u.name",
                        Unit.class)
                .setParameter("state", state)
                .getResultList();
    }

    Optional<BedsideAgreement> agreement(UUID unit, String subject) {
        return database.createQuery(
                        "select a from BedsideAgreement a where a.unitId = :unit and a.subject = :subject",
                        BedsideAgreement.class)
                .setParameter("unit", unit)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /// When wristband and bag agreed before somebody while it might be given.
    List<BedsideAgreement> agreements(Unit unit) {
        return database.createQuery("select a from BedsideAgreement a where a.unitId = :unit", BedsideAgreement.class)
                .setParameter("unit", unit.id())
                .getResultList();
    }

    List<BedsideAgreement> agreements(UUID batch) {
        return database.createQuery(
                        "select a from BedsideAgreement a where a.batchId = :batch order by a.at",
                        BedsideAgreement.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    List<Tracing.Thing> named(String words) {
        return database.createQuery(
                        "select new eu.officina.traceability.Tracing$Thing(n.id, n.kind, n.name, n.note)"
                                + " from Node n"
                                + " where upper(n.name) like :words or upper(n.note) like :words"
                                + " order by n.kind, n.name",
                        Tracing.Thing.class)
                .setParameter("words", "%" + words.toUpperCase(java.util.Locale.ROOT) + "%")
                .setMaxResults(50)
                .getResultList();
    }
}
