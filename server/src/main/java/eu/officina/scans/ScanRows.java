package eu.officina.scans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/// The scans of the caller's workspace.
@ApplicationScoped
class ScanRows {
    @PersistenceContext
    EntityManager database;

    void add(ScanRow row) {
        database.persist(row);
    }

    List<ScanRow> latest(int most) {
        return database.createQuery("select s from ScanRow s order by s.at desc, s.id desc", ScanRow.class)
                .setMaxResults(most)
                .getResultList();
    }
}
