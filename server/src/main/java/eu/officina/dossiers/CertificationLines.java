package eu.officina.dossiers;

import eu.officina.audit.FactRows;
import eu.officina.audit.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The register of the caller's workspace.
@ApplicationScoped
class CertificationLines implements FactRows {
    @PersistenceContext
    EntityManager database;

    void add(CertificationLine line) {
        database.persist(line);
    }

    int last() {
        return database.createQuery("select coalesce(max(l.number), 0) from CertificationLine l", Integer.class)
                .getSingleResult();
    }

    List<CertificationLine> all() {
        return database.createQuery("select l from CertificationLine l order by l.number", CertificationLine.class)
                .getResultList();
    }

    List<CertificationLine> of(UUID batch) {
        return database.createQuery(
                        "select l from CertificationLine l where l.batchId = :batch order by l.number",
                        CertificationLine.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    Optional<CertificationLine> numbered(int number) {
        return database.createQuery(
                        "select l from CertificationLine l where l.number = :number", CertificationLine.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String table() {
        return "certification_line";
    }

    @Override
    public Map<UUID, Told> told(Collection<UUID> ids) {
        return database.createQuery("select l from CertificationLine l where l.id in :ids", CertificationLine.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(CertificationLine::id, CertificationLine::told));
    }
}
