package eu.officina.papers;

import eu.officina.audit.FactRows;
import eu.officina.audit.Told;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The paper forms of the caller's workspace, with their copies and scans.
@ApplicationScoped
class PaperRows implements FactRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    PaperForm get(UUID id) {
        return found(database.find(PaperForm.class, caller.owned(id)));
    }

    /// The form, held until this command ends: two people at once go one after the other.
    PaperForm hold(UUID id) {
        return found(database.find(PaperForm.class, caller.owned(id), LockModeType.PESSIMISTIC_WRITE));
    }

    private static PaperForm found(@Nullable PaperForm form) {
        if (form == null) throw new Refusal(PaperRefusal.PAPER_UNKNOWN);
        return form;
    }

    Optional<PaperForm> numbered(String number, UUID batch) {
        return database.createQuery(
                        "select f from PaperForm f where f.number = :number and f.batchId = :batch", PaperForm.class)
                .setParameter("number", number)
                .setParameter("batch", batch)
                .getResultStream()
                .findFirst();
    }

    List<PaperForm> of(UUID batch) {
        return database.createQuery(
                        "select f from PaperForm f where f.batchId = :batch order by f.number", PaperForm.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    List<PaperForm> open() {
        return all().stream().filter(form -> form.state().open()).toList();
    }

    List<PaperForm> all() {
        return database.createQuery("select f from PaperForm f order by f.number", PaperForm.class)
                .getResultList();
    }

    long issued(String prefix) {
        return database.createQuery("select count(f) from PaperForm f where f.number like :prefix", Long.class)
                .setParameter("prefix", prefix + "%")
                .getSingleResult();
    }

    List<PaperViews.Copy> copies(UUID form) {
        return database.createQuery("select c from PaperCopy c where c.formId = :form order by c.copy", PaperCopy.class)
                .setParameter("form", form)
                .getResultStream()
                .map(PaperCopy::listed)
                .toList();
    }

    /// Without their bytes.
    List<PaperViews.Scan> scans(UUID form) {
        return database.createQuery(
                        "select new eu.officina.papers.PaperViews$Scan(s.id, s.name, s.type, s.size, s.sha256,"
                                + " s.actorName, s.at) from PaperScan s where s.formId = :form order by s.at, s.id",
                        PaperViews.Scan.class)
                .setParameter("form", form)
                .getResultList();
    }

    PaperScan scan(UUID id) {
        var found = database.find(PaperScan.class, caller.owned(id));
        if (found == null) throw new Refusal(PaperRefusal.SCAN_UNKNOWN);
        return found;
    }

    @Override
    public String table() {
        return "paper_scan";
    }

    @Override
    public Map<UUID, Told> told(Collection<UUID> ids) {
        var told = new HashMap<UUID, Told>();
        for (var id : ids) {
            var scan = database.find(PaperScan.class, caller.owned(id));
            if (scan == null) continue;
            told.put(id, scan.told());
            database.detach(scan); // one file at a time
        }
        return told;
    }
}
