package eu.officina.masterrecords;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The master records and approvals of the caller's workspace.
@ApplicationScoped
class MasterRecords {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    /// Writes now what changed, so that the next row finds its place free.
    void flush() {
        database.flush();
    }

    MasterRecord get(UUID id) {
        var found = database.find(MasterRecord.class, caller.owned(id));
        if (found == null) throw new Refusal(MasterRefusal.MASTER_UNKNOWN);
        return found;
    }

    List<MasterRecord> all() {
        return database.createQuery("select m from MasterRecord m order by m.product, m.edition", MasterRecord.class)
                .getResultList();
    }

    boolean exists(String product, String edition) {
        return database.createQuery(
                                "select count(m) from MasterRecord m where m.product = :product"
                                        + " and m.edition = :edition",
                                Long.class)
                        .setParameter("product", product)
                        .setParameter("edition", edition)
                        .getSingleResult()
                > 0;
    }

    Optional<MasterRecord> effective(String product) {
        return database.createQuery(
                        "select m from MasterRecord m where m.product = :product and m.state = :state",
                        MasterRecord.class)
                .setParameter("product", product)
                .setParameter("state", MasterRecord.State.EFFECTIVE)
                .getResultStream()
                .findFirst();
    }

    ProductApproval approval(UUID id) {
        var found = database.find(ProductApproval.class, caller.owned(id));
        if (found == null) throw new Refusal(MasterRefusal.APPROVAL_UNKNOWN);
        return found;
    }

    List<ProductApproval> approvals(String product) {
        return database.createQuery(
                        "select a from ProductApproval a where a.product = :product order by a.until desc",
                        ProductApproval.class)
                .setParameter("product", product)
                .getResultList();
    }

    List<ProductApproval> approvals() {
        return database.createQuery(
                        "select a from ProductApproval a order by a.product, a.until", ProductApproval.class)
                .getResultList();
    }
}
