package eu.officina.traceability;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.labels.LabelWaiving;
import eu.officina.labels.Labelling;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Masters;
import eu.officina.materials.DonorTests;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A bag is divided into several, or several are pooled into one: new bags with labels of their own, in the state of
/// those they come from.
///
/// @rule TR-11
/// @rule TR-12
/// @source domain §6.4
@UseCase
public class Portioning {
    @Inject
    Genealogy genealogy;

    @Inject
    Bedside bedside;

    @Inject
    Labelling labelling;

    @Inject
    LabelWaiving waiving;

    @Inject
    Batches batches;

    @Inject
    Masters masters;

    @Inject
    DonorTests donorTests;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<UnitsPortioned> portioned;

    /// The bag as scanned, how many come of it, and what is in each (mL); `rest` what became of what is in none.
    public record Split(
            @NotBlank @Size(max = 512) String bag,
            @Min(2) @Max(20) int bags,
            @NotNull @DecimalMin("0.1") BigDecimal volume,
            @Nullable @Size(max = 500) String rest) {}

    /// The bags as scanned, and what is in the new one (mL); `rest` what became of what is not.
    public record Pool(
            @NotNull @Size(min = 2, max = 20) List<@NotBlank @Size(max = 512) String> bags,
            @NotNull @DecimalMin("0.1") BigDecimal volume,
            @Nullable @Size(max = 500) String rest) {}

    /// @return the batch whose labels are to be printed now
    @Allowed(Role.OPERATOR)
    public UUID split(@Valid @NotNull Split asked) {
        var bag = bedside.unit(asked.bag());
        receipts.once(asked, id -> carry(new Portion(held(List.of(bag)), asked.bags(), asked.volume(), asked.rest())));
        return bag.batchId();
    }

    /// @return the batch whose label is to be printed now: that of the bag scanned first
    @Allowed(Role.OPERATOR)
    public UUID pool(@Valid @NotNull Pool asked) {
        var bags = asked.bags().stream().map(bedside::unit).toList();
        receipts.once(asked, id -> {
            if (bags.stream().map(Unit::id).distinct().count() < bags.size())
                throw new Refusal(TraceRefusal.SAME_BAG_TWICE);
            var held = held(bags);
            held.forEach(other -> expectPoolable(held.getFirst(), other));
            carry(new Portion(held, 1, asked.volume(), asked.rest()));
        });
        return bags.getFirst().batchId();
    }

    /// The batches first, then the bags, each in one order for everybody.
    private List<Unit> held(List<Unit> bags) {
        bags.stream().map(Unit::batchId).distinct().sorted().forEach(this::expectComplete);
        bags.stream().map(Unit::id).sorted().forEach(genealogy::hold);
        return bags.stream().map(bag -> genealogy.unit(bag.id())).toList();
    }

    private void expectComplete(UUID batchId) {
        var batch = batches.hold(batchId);
        if (batch.state() == BatchRecord.State.IN_PROCESS || batch.state() == BatchRecord.State.ON_HOLD)
            throw new Refusal(TraceRefusal.BATCH_STILL_OPEN, batch.number());
    }

    /// @rule TR-12
    private void expectPoolable(Unit one, Unit other) {
        var alike = one.state() == other.state()
                && one.patientId().equals(other.patientId())
                && one.handling().thawed() == other.handling().thawed();
        if (alike && (one.batchId().equals(other.batchId()) || allogeneic(one, other))) return;
        throw new Refusal(TraceRefusal.NOT_TO_BE_POOLED, one.name(), other.name());
    }

    /// Of one product, and their donors' tests say the same: the label of the new bag warns as theirs did.
    private boolean allogeneic(Unit one, Unit other) {
        if (hazard(one) != hazard(other)) return false;
        var masters = Stream.of(one, other).map(this::master).toList();
        return one.state() == UnitState.AVAILABLE
                && masters.stream().allMatch(Master::allogeneic)
                && masters.getFirst().product().equals(masters.getLast().product());
    }

    private DonorTests.Hazard hazard(Unit unit) {
        return donorTests.hazard(batches.record(unit.batchId()).donation());
    }

    private Master master(Unit unit) {
        return masters.get(batches.record(unit.batchId()).masterId()).master();
    }

    private void carry(Portion portion) {
        portion.from().forEach(this::expectReady);
        portion.expectConserved();
        var first = portion.from().getFirst();
        var volumes = Collections.nCopies(portion.bags(), portion.volume());
        var labels = labelling.portion(first.batchId(), volumes, portion.soonest());
        var into = labels.stream()
                .map(label -> new Unit(label, first, portion.remarks(), clock.instant()))
                .toList();
        var names = into.stream().map(Unit::name).collect(Collectors.joining(", "));
        portion.from().forEach(bag -> consume(bag, names));
        into.forEach(genealogy::add);
        acts.fire(Act.of("units.portioned", "unit", first.batchId())
                .change("bags", portion.names(), names)
                .set("volume mL", portion.volume())
                .set("rest mL", portion.left())
                .because(portion.rest() == null ? "" : portion.rest().strip()));
        portioned.fire(new UnitsPortioned(portion.from(), into));
    }

    private void expectReady(Unit bag) {
        bag.expectPortionable(clock.instant());
        waiving.expectOnBag(bag.id());
    }

    private void consume(Unit bag, String into) {
        var before = bag.state();
        bag.consume(into, clock.instant());
        waiving.emptied(bag.id());
        acts.fire(Act.of("unit.state", "unit", bag.batchId()).change(bag.name(), before, bag.state()));
    }
}
