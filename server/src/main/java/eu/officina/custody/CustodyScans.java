package eu.officina.custody;

import eu.officina.boundary.Refusal;
import eu.officina.traceability.Node;
import eu.officina.traceability.ScanTarget;
import eu.officina.traceability.TraceRefusal;
import eu.officina.traceability.Unit;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The bag that a scan names, and whether it is here.
@ApplicationScoped
class CustodyScans {
    @Inject
    ScanTarget scans;

    @Inject
    Units units;

    Unit bag(String scan) {
        var thing = scans.find(scan).thing();
        if (thing.kind() != Node.Kind.UNIT) throw new Refusal(TraceRefusal.NOT_A_BAG);
        return units.get(thing.id());
    }

    void expectHere(Unit unit) {
        var shipment = unit.handling().onTheWay();
        if (shipment != null) throw new Refusal(CustodyRefusal.ON_ITS_WAY, unit.name(), shipment);
        if (unit.state().ends()) {
            throw new Refusal(
                    CustodyRefusal.NOT_READY, unit.name(), unit.state().words());
        }
    }
}
