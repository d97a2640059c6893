package eu.officina.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.custody.Shipment;
import eu.officina.custody.ShipmentMoved;
import eu.officina.custody.Shipments;
import eu.officina.labels.Labelling;
import eu.officina.storage.StoragePlace;
import eu.officina.storage.Temperature;
import eu.officina.storage.UnitStored;
import eu.officina.traceability.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;

/// Writes where bags were put and how they travelled, in the command's own transaction.
///
/// @rule EP-01
/// @source domain §5.5
@ApplicationScoped
class CustodyWriter {
    @Inject
    Written written;

    @Inject
    Labelling labelling;

    @Inject
    Shipments shipments;

    /// Into a box, or out of it: the box and its bags belong together for as long as they do.
    void stored(@Observes UnitStored stored) {
        if (stored.from() != null) aggregate("DELETE", "removing", stored.from(), stored.unit());
        if (stored.to() != null) aggregate("ADD", "storing", stored.to(), stored.unit());
    }

    private void aggregate(String action, String step, StoragePlace box, Unit unit) {
        var event = written.event("AggregationEvent").put("action", action);
        event.put("parentID", written.place(box.code()));
        event.putArray("childEPCs").add(bag(unit));
        written.keep(written.step(event, step, "in_progress"));
    }

    void moved(@Observes ShipmentMoved moved) {
        var left = moved.state() == Shipment.State.DEPARTED;
        var bags = moved.bags().stream().map(this::bag).toList();
        var event = written.step(
                written.object("OBSERVE", bags), left ? "shipping" : "receiving", left ? "in_transit" : "in_progress");
        event.putArray("bizTransactionList")
                .addObject()
                .put("type", "desadv")
                .put("bizTransaction", written.shipment(moved.shipment().number()));
        var gln = moved.shipment().gln();
        if (gln != null) {
            event.putArray("destinationList")
                    .addObject()
                    .put("type", "location")
                    .put("destination", "https://id.gs1.org/414/" + gln);
        }
        if (!left) temperatures(event, moved.shipment());
        written.keep(event);
    }

    /// The coldest and the warmest on the way.
    private void temperatures(ObjectNode event, Shipment shipment) {
        var series = shipments.series(shipment.id());
        if (series == null || series.readings().isEmpty()) return;
        var readings = series.readings();
        List<BigDecimal> celsius =
                readings.stream().map(Temperature.Reading::celsius).sorted().toList();
        var sensor = event.putArray("sensorElementList").addObject();
        sensor.putObject("sensorMetadata")
                .put("startTime", readings.getFirst().at().toString())
                .put("endTime", readings.getLast().at().toString());
        sensor.putArray("sensorReport")
                .addObject()
                .put("type", "Temperature")
                .put("minValue", celsius.getFirst())
                .put("maxValue", celsius.getLast())
                .put("uom", "CEL");
    }

    private String bag(Unit unit) {
        return labelling.of(unit.batchId()).stream()
                .filter(label -> label.id().equals(unit.id()))
                .map(label -> Written.unit(label.gtin(), label.serial()))
                .findFirst()
                .orElseThrow();
    }
}
