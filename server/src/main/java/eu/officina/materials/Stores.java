package eu.officina.materials;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lots and devices of the caller's workspace.
@ApplicationScoped
class Stores {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

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

    Optional<MaterialLot> supplied(@Nullable String item, @Nullable String lot) {
        if (item == null || lot == null) return Optional.empty();
        return database.createQuery(
                        "select l from MaterialLot l where l.supplierItem = :item and l.lot = :lot", MaterialLot.class)
                .setParameter("item", item)
                .setParameter("lot", lot)
                .getResultStream()
                .findFirst();
    }

    MaterialLot lot(UUID id) {
        var found = database.find(MaterialLot.class, caller.owned(id));
        if (found == null) throw new Refusal(MaterialRefusal.NO_SUCH_LOT);
        return found;
    }

    Equipment device(UUID id) {
        var found = database.find(Equipment.class, caller.owned(id));
        if (found == null) throw new Refusal(MaterialRefusal.NO_SUCH_EQUIPMENT);
        return found;
    }

    /// The row as it is now, held until the command ends.
    <T> T held(T row) {
        database.lock(row, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(row);
        return row;
    }

    Optional<Equipment> device(String code) {
        return database.createQuery("select e from Equipment e where e.code = :code", Equipment.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    long numbered(String prefix) {
        return database.createQuery("select count(l) from MaterialLot l where l.ownNumber like :prefix", Long.class)
                .setParameter("prefix", prefix + "%")
                .getSingleResult();
    }

    List<DonorTest> tests(String donation) {
        return database.createQuery(
                        "select t from DonorTest t where t.donation = :donation order by t.enteredAt", DonorTest.class)
                .setParameter("donation", donation)
                .getResultList();
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
