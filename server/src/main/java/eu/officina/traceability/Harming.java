package eu.officina.traceability;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.quality.Deviation.Severity;
import eu.officina.quality.Deviations;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Bags that were kept too warm or too cold: they, and what their content came into, are given no more, whatever is
/// decided on their batch; each batch has a deviation, also of bags that were given before.
///
/// @rule TR-14
@UseCase
public class Harming {
    @Inject
    Genealogy genealogy;

    @Inject
    Reach reach;

    @Inject
    Batches batches;

    @Inject
    Deviations deviations;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<UnitMoved> moved;

    @Inject
    Event<UnitHarmed> harmed;

    /// Called by the judgement of an excursion.
    @Allowed(Role.QA)
    public void harmed(Collection<UUID> bags, String why) {
        var all = new TreeSet<>(bags);
        var held = new TreeSet<UUID>();
        for (int before = -1; before < all.size() + held.size(); ) {
            before = all.size() + held.size();
            all.stream()
                    .map(bag -> genealogy.unit(bag).batchId())
                    .sorted()
                    .filter(held::add)
                    .forEach(batches::hold);
            List.copyOf(all).stream()
                    .flatMap(this::content)
                    .forEach(all::add); // divided while its batch was waited for
        }
        var units = all.stream().map(genealogy::hold).toList();
        units.forEach(unit -> block(unit, why));
        units.stream().map(Unit::batchId).distinct().forEach(batch -> deviate(batch, units, why));
    }

    private Stream<UUID> content(UUID bag) {
        return reach.of(new Reach.Start(bag, null, null)).stream().flatMap(r -> Stream.ofNullable(r.unit()));
    }

    private void block(Unit unit, String why) {
        var before = unit.state();
        unit.handled().harm(why);
        if (unit.become(UnitState.BLOCKED, why, clock.instant())) moved.fire(new UnitMoved(unit, before, unit.state()));
        acts.fire(Act.of("unit.harmed", "unit", unit.batchId())
                .change(unit.name(), before, unit.state())
                .because(why));
        harmed.fire(new UnitHarmed(unit));
    }

    private void deviate(UUID id, List<Unit> units, String why) {
        var batch = batches.record(id);
        var names = units.stream()
                .filter(unit -> unit.batchId().equals(id))
                .map(unit -> unit.name() + " " + unit.state().words())
                .toList();
        var what = why + ": " + String.join(", ", names);
        deviations.open(new Deviations.Found(id, batch.number(), batch.step(), "storage", what, Severity.MAJOR));
    }
}
