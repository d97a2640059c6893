package eu.officina.traceability;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The bags of a batch and what may be done with them.
@UseCase
public class Units {
    @Inject
    Genealogy genealogy;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// One bag as people see it; `remark` why it stands so, such as the results that are still pending.
    public record Listed(
            UUID id,
            UUID batch,
            String name,
            Unit.State state,
            Instant expiry,
            BigDecimal volume,
            @Nullable String remark,
            @Nullable Instant givenAt) {}

    @Reads
    @Allowed
    public List<Listed> of(UUID batch) {
        return genealogy.units(batch).stream().map(Unit::listed).toList();
    }

    /// Every bag of the workspace in that state, the latest first.
    @Reads
    @Allowed
    public List<Listed> in(Unit.State state) {
        return genealogy.units(state).stream().map(Unit::listed).toList();
    }

    /// A bag that agreed with a wristband at the bed, and of which nothing was heard since: an entry may wait on a
    /// tablet.
    public record Unheard(String name, String who, Instant at) {}

    /// @rule TR-06
    @Reads
    @Allowed
    public List<Unheard> unheard(UUID batch) {
        var agreed = genealogy.agreements(batch);
        return genealogy.units(batch).stream()
                .filter(u -> u.state() != Unit.State.ADMINISTERED)
                .flatMap(u -> agreed.stream()
                        .filter(a -> a.unitId().equals(u.id()) && u.unheardSince(a.at()))
                        .map(a -> new Unheard(u.name(), a.name(), a.at())))
                .toList();
    }

    @Reads
    @Allowed
    public Unit get(UUID id) {
        return genealogy.unit(id);
    }

    /// Certification and its opposites move all bags of a batch that were not given. Called by release.
    @Allowed({Role.QP, Role.QA, Role.QC, Role.OPERATOR, Role.NURSE, Role.PHYSICIAN})
    public void all(UUID batch, Unit.State next, String why) {
        for (var unit : genealogy.units(batch)) {
            var before = unit.state();
            if (!unit.become(next, why, clock.instant())) continue;
            acts.fire(Act.of("unit.state", "unit", batch)
                    .change(unit.name(), before, next)
                    .because(why));
        }
    }
}
