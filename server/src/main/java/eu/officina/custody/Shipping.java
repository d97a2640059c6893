package eu.officina.custody;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.storage.Storing;
import eu.officina.storage.Temperature;
import eu.officina.traceability.Journeys;
import eu.officina.traceability.ScanTarget;
import eu.officina.traceability.Unit;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bags are packed by scan, sent, and received with the condition of each.
///
/// @rule CU-02
/// @rule CU-03
@UseCase
public class Shipping {
    private static final String KIND = "shipment";

    @Inject
    CustodyRows rows;

    @Inject
    ScanTarget scans;

    @Inject
    Journeys journeys;

    @Inject
    Storing storing;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<ShipmentMoved> moved;

    /// Where it goes, with whom, with which logger, and the temperature it must keep.
    public record NewShipment(
            @NotBlank @Size(max = 200) String destination,
            @Nullable @Pattern(regexp = "[0-9]{13}") String gln,
            @NotBlank @Size(max = 120) String carrier,
            @Nullable @Size(max = 40) String logger,
            @NotNull @Valid Temperature.Limits limits) {}

    /// A bag as scanned into the shipment.
    public record Packing(@NotBlank @Size(max = 512) String bag) {}

    /// How a bag looked when it arrived.
    public record Seen(
            @NotNull UUID unit,
            @NotNull Condition condition,
            @Nullable @Size(max = 500) String remark) {}

    /// How each bag looked.
    public record Arrival(@NotNull List<@Valid @NotNull Seen> bags) {
        public Arrival {
            bags = bags == null ? List.of() : List.copyOf(bags);
        }
    }

    @Allowed({Role.OPERATOR, Role.QA})
    public UUID open(@Valid @NotNull NewShipment asked) {
        return receipts.once(asked, id -> {
            receipts.inTurn(KIND);
            var shipment = new Shipment(id, number(), asked, caller.person(), clock.instant());
            rows.add(shipment);
            acts.fire(Act.of("shipment.opened", KIND, id)
                    .set("number", shipment.number())
                    .set("to", asked.destination())
                    .set("carrier", asked.carrier()));
        });
    }

    private String number() {
        var year = LocalDate.ofInstant(clock.instant(), caller.place().zone()).getYear();
        var prefix = "SHP-" + year + "-";
        return prefix + "%04d".formatted(rows.numbered(prefix) + 1);
    }

    /// One command on one shipment.
    private record Sent(UUID shipment, String move, Object content) {}

    /// Packs a bag: out of its position, and onto its way.
    @Allowed({Role.OPERATOR, Role.QA})
    public void pack(UUID id, @Valid @NotNull Packing asked) {
        receipts.once(new Sent(id, "pack", asked), receipt -> pack(rows.held(id), scans.bag(asked.bag())));
    }

    private void pack(Shipment shipment, Unit scanned) {
        shipment.expect(Shipment.State.PACKING);
        receipts.inTurn("storage " + scanned.id());
        if (shipment.number().equals(scanned.handling().onTheWay())) {
            throw new Refusal(CustodyRefusal.PACKED_ALREADY, scanned.name());
        }
        var unit = journeys.here(scanned.id());
        expectReady(unit);
        storing.free(unit, shipment.number());
        journeys.begin(unit.id(), shipment.number());
        rows.add(new ShipmentItem(shipment.id(), unit));
        acts.fire(Act.of("shipment.packed", KIND, shipment.id()).set("bag", unit.name()));
    }

    /// Takes a packed bag out again, whatever became of it.
    @Allowed({Role.OPERATOR, Role.QA})
    public void unpack(UUID id, @Valid @NotNull Packing asked) {
        receipts.once(new Sent(id, "unpack", asked), receipt -> {
            var shipment = rows.held(id);
            shipment.expect(Shipment.State.PACKING);
            var bag = scans.bag(asked.bag());
            rows.items(id).stream()
                    .filter(i -> i.unitId().equals(bag.id()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(CustodyRefusal.NOT_PACKED, bag.name()))
                    .unpack(clock.instant());
            journeys.end(bag.id());
            acts.fire(Act.of("shipment.unpacked", KIND, id).set("bag", bag.name()));
        });
    }

    private void expectReady(Unit unit) {
        if (!unit.state().givable()) {
            throw new Refusal(
                    CustodyRefusal.NOT_READY, unit.name(), unit.state().words());
        }
        var expiry = unit.listed().expiry();
        if (!clock.instant().isBefore(expiry)) throw new Refusal(CustodyRefusal.OUT_OF_TIME, unit.name(), expiry);
    }

    /// Sends it, unless one of its bags may not be given any more.
    @Allowed({Role.OPERATOR, Role.QA})
    public void depart(UUID id) {
        receipts.once(new Sent(id, "depart", ""), receipt -> depart(rows.held(id)));
    }

    private void depart(Shipment shipment) {
        var bags = bags(shipment.id());
        if (bags.isEmpty()) throw new Refusal(CustodyRefusal.NOTHING_PACKED);
        shipment.depart(caller.person(), clock.instant());
        bags.forEach(this::expectReady);
        acts.fire(Act.of("shipment.departed", KIND, shipment.id()).set("number", shipment.number()));
        moved.fire(new ShipmentMoved(shipment, bags, Shipment.State.DEPARTED));
    }

    /// Receives it: every bag is looked at.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.QA})
    public void arrive(UUID id, @Valid @NotNull Arrival asked) {
        receipts.once(new Sent(id, "arrive", asked), receipt -> arrive(rows.held(id), asked));
    }

    private void arrive(Shipment shipment, Arrival asked) {
        shipment.arrive(caller.person(), clock.instant());
        var act = Act.of("shipment.arrived", KIND, shipment.id()).set("number", shipment.number());
        for (var item : rows.items(shipment.id())) {
            var seen = asked.bags().stream()
                    .filter(s -> s.unit().equals(item.unitId()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(CustodyRefusal.CONDITION_MISSING, item.name()));
            item.arrive(seen.condition(), seen.remark());
            act = act.set(item.name(), seen.condition());
        }
        var bags = bags(shipment.id());
        bags.forEach(bag -> journeys.end(bag.id()));
        acts.fire(act);
        moved.fire(new ShipmentMoved(shipment, bags, Shipment.State.ARRIVED));
    }

    private List<Unit> bags(UUID id) {
        return rows.items(id).stream().map(i -> journeys.hold(i.unitId())).toList();
    }
}
