package eu.officina.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.batchrecords.BatchOpened;
import eu.officina.batchrecords.EntryRecorded;
import eu.officina.labels.Labelling;
import eu.officina.labels.LabelsIssued;
import eu.officina.materials.LotDecisions;
import eu.officina.materials.LotReceived;
import eu.officina.release.Certification;
import eu.officina.release.CertificationChanged;
import eu.officina.traceability.Node;
import eu.officina.traceability.Tracing;
import eu.officina.traceability.UnitAdministered;
import eu.officina.traceability.UnitMoved;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.Units;
import eu.officina.traceability.UnitsPortioned;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes what each command did to units and lots, in its own transaction.
///
/// @rule EP-01
/// @rule EP-06
/// @source domain §5.5
@ApplicationScoped
class EventWriter {
    /// After the genealogy has taken the new bags up.
    private static final int LATE = 3000;

    private static final Set<UnitState> STOPPED = EnumSet.of(UnitState.BLOCKED, UnitState.RECALLED);

    @Inject
    Written written;

    @Inject
    Labelling labelling;

    @Inject
    LotDecisions lots;

    @Inject
    Tracing tracing;

    @Inject
    Units units;

    void received(@Observes LotReceived received) {
        var event = written.event("ObjectEvent").put("action", "OBSERVE");
        event.putArray("quantityList")
                .addObject()
                .put(
                        "epcClass",
                        Written.lot(received.gtin().digits(), received.lot().lot()));
        written.keep(written.step(event, "receiving", "in_progress"));
    }

    /// The cells came: they were commissioned where they were collected.
    void begun(@Observes BatchOpened opened) {
        var donation = written.donation(opened.batch().donation());
        written.keep(written.step(written.object("OBSERVE", List.of(donation)), "receiving", "in_progress"));
    }

    /// A sample of the product was taken for the tests of a step: told with the first word on any of them.
    void sampled(@Observes EntryRecorded entry) {
        if (!entry.field().release()) return;
        var batch = entry.batch();
        var name = "sampling %s %d %d"
                .formatted(batch.id(), entry.step(), entry.entry().round());
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var bags = labelling.of(batch.id()).stream()
                .map(label -> Written.unit(label.gtin(), label.serial()))
                .toList();
        var of = bags.isEmpty() ? List.of(written.donation(batch.donation())) : bags;
        var event = written.object("OBSERVE", of).put("eventID", "urn:uuid:" + id);
        event.putArray("bizTransactionList")
                .addObject()
                .put("type", "prodorder")
                .put("bizTransaction", written.batch(batch.number()));
        written.once(written.step(event, "sampling", "in_progress"));
    }

    /// Cells and materials became bags.
    void filled(@Observes @Priority(LATE) LabelsIssued issued) {
        var batch = issued.batch();
        var event = written.event("TransformationEvent").put("transformationID", written.batch(batch.number()));
        event.putArray("inputEPCList").add(written.donation(batch.donation()));
        var materials = tracing.trace(batch.id(), Tracing.Direction.BACK).kind(Node.Kind.LOT).stream()
                .map(lot -> lots.get(lot.id()))
                .map(lot -> Written.lot(lot.gtin(), lot.lot()))
                .distinct()
                .toList();
        if (!materials.isEmpty()) {
            var quantities = event.putArray("inputQuantityList");
            materials.forEach(lot -> quantities.addObject().put("epcClass", lot));
        }
        var bags = event.putArray("outputEPCList");
        issued.labels().forEach(label -> bags.add(Written.unit(label.gtin(), label.serial())));
        written.keep(written.step(event, "commissioning", "in_progress"));
    }

    void decided(@Observes CertificationChanged changed) {
        var disposition = disposition(changed.state());
        var bags = bags(changed.batch().id(), "conformant".equals(disposition));
        if (bags.isEmpty() || disposition == null) return;
        written.keep(written.step(written.object("OBSERVE", bags), "inspecting", disposition));
    }

    private static @org.jspecify.annotations.Nullable String disposition(Certification.State state) {
        return switch (state) {
            case CERTIFIED_STEP1, CERTIFIED_FINAL -> "conformant";
            case REJECTED, NON_CONFORMING_ADMINISTERED -> "non_conformant";
            case QUARANTINED, OOS_PATH, SUPPLIED_OOS -> "non_conformant";
            default -> null;
        };
    }

    /// The patient is not named: the bag is gone.
    void given(@Observes UnitAdministered given) {
        written.keep(written.step(
                written.object("DELETE", bag(given.unit().id(), given.batch())), "dispensing", "dispensed"));
    }

    void moved(@Observes UnitMoved moved) {
        var bag = bag(moved.unit().id(), moved.unit().batchId());
        if (moved.to() == UnitState.DESTROYED) {
            written.keep(written.step(written.object("DELETE", bag), "destroying", "destroyed"));
            return;
        }
        var stopped = STOPPED.contains(moved.to());
        var event = written.step(written.object("OBSERVE", bag), "holding", stopped ? "unavailable" : "in_progress");
        if (moved.to() == UnitState.RECALLED) recalled(event, "set");
        else if (moved.from() == UnitState.RECALLED) recalled(event, "unset");
        written.keep(event);
    }

    private static void recalled(ObjectNode event, String change) {
        event.putObject("persistentDisposition").putArray(change).add("recalled");
    }

    /// Bags became other bags of the same batch.
    void portioned(@Observes @Priority(LATE) UnitsPortioned portioned) {
        var event = written.event("TransformationEvent");
        var from = event.putArray("inputEPCList");
        portioned.from().forEach(bag -> bag(bag.id(), bag.batchId()).forEach(from::add));
        var into = event.putArray("outputEPCList");
        portioned.into().forEach(bag -> bag(bag.id(), bag.batchId()).forEach(into::add));
        var given = portioned.into().getFirst().state().givable();
        written.keep(written.step(event, "commissioning", given ? "conformant" : "in_progress"));
    }

    private List<String> bag(UUID unit, UUID batch) {
        return labelling.of(batch).stream()
                .filter(label -> label.id().equals(unit))
                .map(label -> Written.unit(label.gtin(), label.serial()))
                .toList();
    }

    /// Those that are not gone; nothing good is said of those that were stopped.
    private List<String> bags(UUID batch, boolean good) {
        var gone = units.of(batch).stream()
                .filter(unit -> unit.state().ends() || (good && STOPPED.contains(unit.state())))
                .map(Units.Listed::id)
                .collect(Collectors.toSet());
        return labelling.of(batch).stream()
                .filter(label -> !gone.contains(label.id()))
                .map(label -> Written.unit(label.gtin(), label.serial()))
                .toList();
    }
}
