package eu.officina.recalls;

import eu.officina.labels.LabelsIssued;
import eu.officina.prescriptions.Prescribing;
import eu.officina.traceability.Reach;
import eu.officina.traceability.UnitAdministered;
import eu.officina.traceability.UnitState;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// What is filled of a recalled batch is recalled with it; what turns out to be given is followed up.
///
/// @rule RC-02
@ApplicationScoped
class RecallGuard {
    /// After the genealogy has taken the new bags up.
    private static final int LATE = 3000;

    @Inject
    Recalls recalls;

    @Inject
    RecallItems items;

    @Inject
    Prescribing prescribing;

    void filled(@Observes @Priority(LATE) LabelsIssued issued) {
        var batch = issued.batch();
        var patient = prescribing.patient(batch.patientId());
        for (var label : issued.labels()) {
            recalls.filled(
                    batch,
                    new Reach.Reached(
                            label.id(),
                            batch.id(),
                            label.name(),
                            UnitState.QUARANTINE,
                            patient.id(),
                            patient.pseudonym(),
                            null));
        }
    }

    void given(@Observes UnitAdministered given) {
        items.given(given.unit());
    }
}
