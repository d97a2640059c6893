package eu.officina.custody;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/// The hand-overs and shipments of the caller's workspace.
@ApplicationScoped
class CustodyRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    List<HandOver> handOvers(UUID unit) {
        return database.createQuery(
                        "select h from HandOver h where h.unitId = :unit order by h.at desc", HandOver.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    Shipment shipment(UUID id) {
        var found = database.find(Shipment.class, caller.owned(id));
        if (found == null) throw new Refusal(CustodyRefusal.SHIPMENT_UNKNOWN);
        return found;
    }

    /// As it is now, held until the command ends.
    Shipment held(UUID id) {
        var shipment = shipment(id);
        database.lock(shipment, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(shipment);
        return shipment;
    }

    List<Shipment> shipments() {
        return database.createQuery("select s from Shipment s order by s.openedAt desc", Shipment.class)
                .setMaxResults(200)
                .getResultList();
    }

    List<Shipment> in(Shipment.State state) {
        return database.createQuery(
                        "select s from Shipment s where s.state = :state order by s.openedAt", Shipment.class)
                .setParameter("state", state)
                .getResultList();
    }

    List<ShipmentItem> items(UUID shipment) {
        return database.createQuery(
                        "select i from ShipmentItem i where i.shipmentId = :shipment"
                                + " and i.unpackedAt is null order by i.name",
                        ShipmentItem.class)
                .setParameter("shipment", shipment)
                .getResultList();
    }

    /// The shipments that bag was in, the latest first.
    List<Shipment> of(UUID unit) {
        return database.createQuery(
                        "select s from Shipment s where exists (select i from ShipmentItem i where i.shipmentId = s.id"
                                + " and i.unitId = :unit and i.unpackedAt is null) order by s.openedAt desc",
                        Shipment.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    long numbered(String prefix) {
        return database.createQuery("select count(s) from Shipment s where s.number like :prefix", Long.class)
                .setParameter("prefix", prefix + "%")
                .getSingleResult();
    }
}
