package eu.officina.audit;

import eu.officina.boundary.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The order of the sealed leaves and the checkpoints of the caller's workspace.
@ApplicationScoped
class Seals {
    private static final String ABOUT =
            " where l.tenant_id = ?1 and l.about = any (cast(string_to_array(?2, ',') as uuid[]))";

    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    /// A leaf's place in the log.
    record Sealed(long position, UUID leaf, String sha256) {}

    /// A leaf with its place in the log.
    record Placed(long position, String content) {}

    /// A leaf that waits for its seal.
    record Waiting(UUID leaf, String sha256, Instant at) {}

    /// One sealer at a time for this workspace, on however many servers.
    void lock() {
        ask("select pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 1))")
                .getSingleResult();
    }

    List<Waiting> waiting(int most) {
        var found = ask("select l.id, l.sha256, l.at from audit_unsealed u join audit_leaf l"
                + " on l.tenant_id = u.tenant_id and l.id = u.leaf_id where u.tenant_id = ?1 order by l.id");
        return rows(found.setMaxResults(most))
                .map(r -> new Waiting((UUID) r[0], (String) r[1], instant(r[2])))
                .toList();
    }

    Optional<Checkpoint> last() {
        return checkpoints("order by size desc", 1).findFirst();
    }

    List<Checkpoint> checkpoints() {
        return checkpoints("order by size", Integer.MAX_VALUE).toList();
    }

    private Stream<Checkpoint> checkpoints(String order, int most) {
        var found = ask("select size, root, previous, frontier, at, signature from audit_checkpoint"
                + " where tenant_id = ?1 " + order);
        return rows(found.setMaxResults(most)).map(Seals::checkpoint);
    }

    private static Checkpoint checkpoint(Object... r) {
        var size = ((Number) r[0]).longValue();
        return new Checkpoint(size, (String) r[1], (String) r[2], (String) r[3], instant(r[4]), (String) r[5]);
    }

    List<Sealed> after(long position, int most) {
        return rows(ask("select position, leaf_id, sha256 from audit_seal where tenant_id = ?1 and position > ?2"
                                + " order by position")
                        .setParameter(2, position)
                        .setMaxResults(most))
                .map(r -> new Sealed(((Number) r[0]).longValue(), (UUID) r[1], (String) r[2]))
                .toList();
    }

    /// The sealed leaves about these things, in the order of the log.
    List<Placed> sealed(Collection<UUID> things) {
        return rows(about(
                        "select s.position, l.content from audit_leaf l join audit_seal s"
                                + " on s.tenant_id = l.tenant_id and s.leaf_id = l.id" + ABOUT + " order by s.position",
                        things))
                .map(r -> new Placed(((Number) r[0]).longValue(), (String) r[1]))
                .toList();
    }

    /// The leaves about these things that wait for their seal, by their content.
    List<String> unsealed(Collection<UUID> things) {
        List<?> found = about(
                        "select l.content from audit_leaf l" + ABOUT + " and not exists (select from audit_seal s"
                                + " where s.tenant_id = ?1 and s.leaf_id = l.id) order by l.id",
                        things)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private Query about(String sql, Collection<UUID> things) {
        return ask(sql).setParameter(2, things.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    /// The first checkpoint that covers that position.
    Checkpoint covering(long position) {
        return checkpoints("and size >= " + position + " order by size", 1)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("position " + position + " lies under no checkpoint"));
    }

    /// The log as it stood at the last checkpoint before that position.
    MerkleLog before(long position) {
        return checkpoints("and size < " + position + " order by size desc", 1)
                .findFirst()
                .map(Checkpoint::log)
                .orElse(MerkleLog.EMPTY);
    }

    void seal(long position, Waiting leaf) {
        ask("insert into audit_seal (tenant_id, position, leaf_id, sha256) values (?1, ?2, ?3, ?4)")
                .setParameter(2, position)
                .setParameter(3, leaf.leaf())
                .setParameter(4, leaf.sha256())
                .executeUpdate();
        ask("delete from audit_unsealed where tenant_id = ?1 and leaf_id = ?2")
                .setParameter(2, leaf.leaf())
                .executeUpdate();
    }

    void add(Checkpoint c) {
        ask("insert into audit_checkpoint (tenant_id, size, root, previous, frontier, at, signature)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(2, c.size())
                .setParameter(3, c.root())
                .setParameter(4, c.previous())
                .setParameter(5, c.frontier())
                .setParameter(6, c.at())
                .setParameter(7, c.signature())
                .executeUpdate();
    }

    /// Leaves that are neither sealed nor waiting for it: somebody took them out of the queue.
    List<UUID> forgotten() {
        List<?> found = ask("select l.id from audit_leaf l where l.tenant_id = ?1"
                        + " and not exists (select from audit_seal s where s.tenant_id = ?1 and s.leaf_id = l.id)"
                        + " and not exists (select from audit_unsealed u where u.tenant_id = ?1 and u.leaf_id = l.id)")
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private Query ask(String sql) {
        return database.createNativeQuery(sql).setParameter(1, caller.tenant());
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast);
    }

    private static Instant instant(Object value) {
        return value instanceof java.sql.Timestamp t ? t.toInstant() : ((java.time.OffsetDateTime) value).toInstant();
    }
}
