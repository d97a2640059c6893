package eu.officina.traceability;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/// Whether a bag is here or on its way with a shipment. Called by the commands that put, hand over and send it.
@UseCase
public class Journeys {
    @Inject
    Genealogy genealogy;

    /// The bag as it is now, held until the command ends.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN, Role.QC, Role.QA})
    public Unit hold(UUID unit) {
        return genealogy.hold(unit);
    }

    /// The same, of a bag that is on no way, and neither given nor destroyed.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN, Role.QC, Role.QA})
    public Unit here(UUID id) {
        var unit = genealogy.hold(id);
        unit.handling().expectHere();
        if (!unit.state().ends()) return unit;
        throw new Refusal(TraceRefusal.BAG_GONE, unit.name(), unit.state().words());
    }

    @Allowed({Role.OPERATOR, Role.QA})
    public void begin(UUID unit, String shipment) {
        genealogy.hold(unit).handled().travel(shipment);
    }

    @Allowed({Role.OPERATOR, Role.NURSE, Role.QA})
    public void end(UUID unit) {
        genealogy.hold(unit).handled().travel(null);
    }
}
