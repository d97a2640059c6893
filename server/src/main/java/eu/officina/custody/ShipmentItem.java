package eu.officina.custody;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Uuid7;
import eu.officina.traceability.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bag in a shipment; `condition` null until it has arrived.
@Entity
@Table(name = "shipment_item")
class ShipmentItem extends Owned {
    @Column(name = "shipment_id")
    private UUID shipmentId;

    @Column(name = "unit_id")
    private UUID unitId;

    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable Condition condition;

    private @Nullable String remark;

    /// When it was taken out again, before the shipment left.
    @Column(name = "unpacked_at")
    private @Nullable Instant unpackedAt;

    protected ShipmentItem() {}

    ShipmentItem(UUID shipment, Unit unit) {
        super(Uuid7.next());
        this.shipmentId = shipment;
        this.unitId = unit.id();
        this.name = unit.name();
    }

    void arrive(Condition how, @Nullable String words) {
        condition = how;
        remark = words;
    }

    void unpack(Instant now) {
        unpackedAt = now;
    }

    UUID unitId() {
        return unitId;
    }

    String name() {
        return name;
    }

    Shipments.Item item() {
        return new Shipments.Item(unitId, name, condition, remark);
    }
}
