package eu.officina.storage;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.traceability.Journeys;
import eu.officina.traceability.Node;
import eu.officina.traceability.ScanTarget;
import eu.officina.traceability.StoredThings;
import eu.officina.traceability.Unit;
import eu.officina.traceability.UnitAdministered;
import eu.officina.traceability.UnitMoved;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.UnitThawed;
import eu.officina.traceability.Units;
import eu.officina.traceability.UnitsPortioned;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Bags are put into positions, moved and taken out, by scans.
///
/// @rule ST-01
/// @rule ST-02
/// @rule ST-04
@UseCase
public class Storing {
    @Inject
    StorageRows rows;

    @Inject
    StoragePlaces places;

    @Inject
    Whereabouts whereabouts;

    @Inject
    ScanTarget scans;

    @Inject
    Journeys journeys;

    @Inject
    StoredThings things;

    @Inject
    Units units;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<UnitStored> stored;

    /// A bag and the box it goes into, both as scanned; `position` null: the first free one.
    public record Put(
            @NotBlank @Size(max = 512) String bag,
            @NotBlank @Size(max = 512) String box,
            @Nullable @Size(max = 4) String position) {}

    /// Why a bag is taken out.
    public record Out(
            @NotBlank @Size(max = 512) String bag,
            @NotBlank @Size(max = 500) String reason) {}

    /// Puts a bag into a position, or moves it there from another.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.QC, Role.QA})
    public Whereabouts.Stay put(@Valid @NotNull Put asked) {
        var unit = scans.bag(asked.bag());
        receipts.once(asked, id -> put(unit, boxOf(asked.box()), asked.position()));
        return whereabouts.history(unit.id()).getFirst();
    }

    private void put(Unit scanned, UUID boxId, @Nullable String wanted) {
        receipts.inTurn("storage " + scanned.id());
        var unit = journeys.here(scanned.id());
        if (unit.handling().thawed()) throw new Refusal(StorageRefusal.NEVER_FROZEN_AGAIN, unit.name());
        var box = rows.held(boxId);
        var before = rows.at(unit.id());
        var position = position(box, wanted, unit);
        before.ifPresent(stay -> stay.end("moved", caller.person(), clock.instant()));
        rows.write();
        rows.add(new StorageStay(unit.id(), box, position, caller.person(), clock.instant()));
        things.storedIn(boxId, unit.id());
        acts.fire(Act.of("unit.stored", "unit", unit.batchId())
                .set("bag", unit.name())
                .change("place", before.map(whereabouts::where).orElse(""), places.path(boxId) + " " + position));
        stored.fire(new UnitStored(
                unit, box, before.map(stay -> rows.place(stay.boxId())).orElse(null)));
    }

    private String position(StoragePlace box, @Nullable String wanted, Unit unit) {
        if (box.kind() != StoragePlace.Kind.BOX) throw new Refusal(StorageRefusal.NOT_A_BOX, box.name());
        var taken = rows.in(box.id()).stream().collect(Collectors.toMap(StorageStay::position, StorageStay::unitId));
        if (wanted == null || wanted.isBlank()) return firstFree(box, taken, unit);
        var position = box.position(wanted);
        var there = taken.get(position);
        if (there == null) return position;
        if (there.equals(unit.id())) {
            throw new Refusal(StorageRefusal.THERE_ALREADY, unit.name(), box.name() + " " + position);
        }
        throw new Refusal(
                StorageRefusal.POSITION_TAKEN, position, units.get(there).name());
    }

    private static String firstFree(StoragePlace box, Map<String, UUID> taken, Unit unit) {
        if (taken.containsValue(unit.id())) {
            throw new Refusal(StorageRefusal.THERE_ALREADY, unit.name(), box.name());
        }
        return box.positions().stream()
                .filter(p -> !taken.containsKey(p))
                .findFirst()
                .orElseThrow(() -> new Refusal(StorageRefusal.BOX_FULL, box.name()));
    }

    @Allowed({Role.OPERATOR, Role.NURSE, Role.QC, Role.QA})
    public void takeOut(@Valid @NotNull Out asked) {
        var unit = scans.bag(asked.bag());
        receipts.once(asked, id -> {
            receipts.inTurn("storage " + unit.id());
            var stay = rows.at(unit.id()).orElseThrow(() -> new Refusal(StorageRefusal.NOT_STORED, unit.name()));
            leave(unit, stay, asked.reason().strip());
        });
    }

    /// Out of its position, if it is in one. Called by the commands that take it into hands or on its way.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN, Role.QC, Role.QA})
    public void free(Unit unit, String why) {
        receipts.inTurn("storage " + unit.id());
        gone(unit, why);
    }

    private void gone(Unit unit, String why) {
        rows.at(unit.id()).ifPresent(stay -> leave(unit, stay, why));
    }

    private void leave(Unit unit, StorageStay stay, String why) {
        var where = whereabouts.where(stay);
        stay.end(why, caller.person(), clock.instant());
        acts.fire(Act.of("unit.taken-out", "unit", unit.batchId())
                .set("bag", unit.name())
                .change("place", where, "")
                .because(why));
        stored.fire(new UnitStored(unit, null, rows.place(stay.boxId())));
    }

    /// What was given is nowhere.
    void given(@Observes UnitAdministered given) {
        gone(given.unit(), "given");
    }

    void destroyed(@Observes UnitMoved moved) {
        if (moved.to() == UnitState.DESTROYED) gone(moved.unit(), "destroyed");
    }

    void thawed(@Observes UnitThawed thawed) {
        gone(thawed.unit(), "thawed");
    }

    void portioned(@Observes UnitsPortioned portioned) {
        portioned.from().forEach(bag -> gone(bag, "portioned"));
    }

    private UUID boxOf(String scan) {
        return rows.coded(scan.strip()).map(StoragePlace::id).orElseGet(() -> {
            var thing = scans.find(scan).thing();
            if (thing.kind() != Node.Kind.PLACE) throw new Refusal(StorageRefusal.NOT_A_BOX, thing.name());
            return thing.id();
        });
    }
}
