package eu.officina.traceability;

import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.mobile.FieldEntry;
import eu.officina.mobile.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/// A stop at the bed was answered by a person: a near miss is part of the record.
///
/// - **Shape** content `unit` (empty when no bag of ours was scanned), `refusal` that stopped, `reason` for leaving.
///
/// @rule TR-05
@ApplicationScoped
class StopIntake implements Intake {
    @Inject
    Genealogy genealogy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Override
    public String kind() {
        return "bedside-stop";
    }

    @Override
    public void take(UUID id, FieldEntry entry) {
        if (!caller.is(Role.NURSE) && !caller.is(Role.PHYSICIAN)) {
            throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "nurse, physician");
        }
        var content = entry.content();
        var unit = content.getOrDefault("unit", "");
        var act = unit.isEmpty() ? Act.of("bedside.stopped", "bedside", id) : about(unit);
        acts.fire(act.set("refusal", content.getOrDefault("refusal", ""))
                .set("claimed at", entry.claimedAt())
                .because(content.getOrDefault("reason", "")));
    }

    private Act about(String unitId) {
        try {
            var unit = genealogy.hold(UUID.fromString(unitId));
            unit.handled().stop(clock.instant());
            return Act.of("bedside.stopped", "unit", unit.batchId()).set(unit.name(), "not given");
        } catch (IllegalArgumentException notOne) {
            throw new Refusal(TraceRefusal.NOT_A_BAG);
        }
    }
}
