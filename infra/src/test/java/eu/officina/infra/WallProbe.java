package eu.officina.infra;

import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import eu.officina.boundary.OwnedId;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.tenants.Membership;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Use cases that feel the wall from inside the deployed WAR.
@UseCase
public class WallProbe {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    /// What a connection carries: the database's process behind it, and the tenant it is bound to.
    public record Carried(int process, String tenant) {}

    @Reads
    public List<String> members() {
        return database.createQuery("select m from Membership m order by m.name", Membership.class)
                .getResultStream()
                .map(Membership::name)
                .toList();
    }

    @Reads
    public @Nullable Membership member(OwnedId id) {
        return database.find(Membership.class, id);
    }

    /// The key of a member that was written as an entity or by a statement.
    @Reads
    public OwnedId keyOf(String name) {
        return new OwnedId(
                caller.tenant(),
                database.createQuery("select m.id from Membership m where m.name = :name", UUID.class)
                        .setParameter("name", name)
                        .getSingleResult());
    }

    /// Whether the row stays in memory after its transaction, where any tenant's call may find it.
    @Reads
    public boolean cached(OwnedId id) {
        return database.getEntityManagerFactory().getCache().contains(Membership.class, id);
    }

    @Reads
    public Carried carried() {
        return carried(database);
    }

    static Carried carried(EntityManager database) {
        var row = (Object[]) database.createNativeQuery(
                        "select pg_backend_pid(), coalesce(current_setting('officina.tenant', true), '')")
                .getSingleResult();
        return new Carried(((Number) row[0]).intValue(), row[1].toString());
    }

    public UUID adds(String name) {
        var id = insert(name, caller.tenant());
        acts.fire(Act.of("membership.given", "membership", id));
        return id;
    }

    public void addsWithoutLeaf(String name) {
        insert(name, caller.tenant());
    }

    @Reads
    public void addsWhileReading(String name) {
        insert(name, caller.tenant());
    }

    public void addsTo(UUID otherTenant, String name) {
        var id = insert(name, otherTenant);
        acts.fire(Act.of("membership.given", "membership", id));
    }

    private UUID insert(String name, UUID tenant) {
        var id = Uuid7.next();
        database.createNativeQuery("insert into membership (tenant_id, id, version, subject, name, roles, valid_from,"
                        + " given_by) values (?1, ?2, 1, ?3, ?3, 'QA', now(), 'test')")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, name)
                .executeUpdate();
        return id;
    }

    @Reads
    public long leavesAbout(UUID thing) {
        return ((Number) database.createNativeQuery("select count(*) from audit_leaf where about = ?1")
                        .setParameter(1, thing)
                        .getSingleResult())
                .longValue();
    }
}
