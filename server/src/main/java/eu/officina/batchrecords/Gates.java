package eu.officina.batchrecords;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Approvals;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import eu.officina.prescriptions.Prescription;
import eu.officina.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/// What must be true at the moment somebody begins a batch, records in it or signs it. That the workspace is active is
/// checked before, where every command enters; materials and equipment are checked when they are scanned.
///
/// @rule BR-24
@ApplicationScoped
class Gates {
    @Inject
    Approvals approvals;

    @Inject
    Masters masters;

    @Inject
    Training training;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// @return the master record by which the batch is made
    MasterRecord expectStart(Prescription prescription) {
        prescription.expectOpen();
        expectApproved(prescription);
        expectTrained(prescription.product());
        return masters.effective(prescription.product());
    }

    /// Some approval of the product holds today and on the planned administration.
    private void expectApproved(Prescription prescription) {
        var today = LocalDate.ofInstant(clock.instant(), caller.place().zone());
        var planned = prescription.plannedAdministration();
        var given = planned.isBefore(today) ? today : planned;
        var known = approvals.of(prescription.product());
        if (known.stream().anyMatch(a -> a.validOn(today) && a.validOn(given))) return;
        var longest = known.getFirst(); // a prescription is made under one
        var day = longest.validOn(today) ? given : today;
        throw new Refusal(BatchRefusal.START_NOT_APPROVED, longest.number(), day, longest.until());
    }

    void expectTrained(String product) {
        training.expectTrained(caller.person().subject(), product);
    }
}
