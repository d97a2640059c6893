package eu.officina.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/// The lots and devices of the caller's workspace.
@ApplicationScoped
class Stores {
    @PersistenceContext
    EntityManager database;

    void add(Object row) {
        database.persist(row);
    }

    Optional<MaterialLot> lot(String gtin, String lot) {
        return database.createQuery(
                        "select l from MaterialLot l where l.gtin = :gtin and l.lot = :lot", MaterialLot.class)
                .setParameter("gtin", gtin)
                .setParameter("lot", lot)
                .getResultStream()
                .findFirst();
    }

    Optional<Equipment> device(String code) {
        return database.createQuery("select e from Equipment e where e.code = :code", Equipment.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<MaterialLot> lots() {
        return database.createQuery("select l from MaterialLot l order by l.name, l.expiry", MaterialLot.class)
                .getResultList();
    }

    List<Equipment> devices() {
        return database.createQuery("select e from Equipment e order by e.name", Equipment.class)
                .getResultList();
    }
}
