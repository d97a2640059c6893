package eu.officina.traceability;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/// A bag is on its way with a shipment, and nowhere else. Called by the shipment's commands.
@UseCase
public class Journeys {
    @Inject
    Genealogy genealogy;

    /// The bag as it is now, held until the command ends.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN, Role.QC, Role.QA})
    public Unit hold(UUID unit) {
        return genealogy.hold(unit);
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
