package eu.officina.custody;

import eu.officina.traceability.Unit;
import java.util.List;

/// A shipment left or arrived with these bags.
public record ShipmentMoved(Shipment shipment, List<Unit> bags, Shipment.State state) {
    public ShipmentMoved {
        bags = List.copyOf(bags);
    }
}
