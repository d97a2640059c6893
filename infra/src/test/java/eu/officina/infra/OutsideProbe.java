package eu.officina.infra;

import eu.officina.boundary.OwnedId;
import eu.officina.tenants.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Code that goes round the use cases: a transaction, but bound to no workspace.
@ApplicationScoped
@Transactional
public class OutsideProbe {
    @PersistenceContext
    EntityManager database;

    public List<?> membersByEntity() {
        return database.createQuery("select m from Membership m").getResultList();
    }

    public @Nullable Membership member(OwnedId id) {
        return database.find(Membership.class, id);
    }

    public long membersByStatement() {
        return ((Number) database.createNativeQuery("select count(*) from membership")
                        .getSingleResult())
                .longValue();
    }

    public WallProbe.Carried carried() {
        return WallProbe.carried(database);
    }

    /// What nobody may write: a binding that outlives its transaction.
    ///
    /// @return the database's process that stays bound
    public int bindForGood(String tenant) {
        database.createNativeQuery("select set_config('officina.tenant', ?1, false)")
                .setParameter(1, tenant)
                .getSingleResult();
        return carried().process();
    }

    /// Ends such a binding, when this call happens to have the connection that carries it.
    public boolean unbind(int process) {
        if (carried().process() != process) return false;
        bindForGood("");
        return true;
    }
}
