package eu.officina.batchrecords;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Approvals;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import eu.officina.masterrecords.ProductApproval;
import eu.officina.prescriptions.Prescribing;
import eu.officina.prescriptions.Prescription;
import eu.officina.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

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
    Prescribing prescribing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// By which master record, and under which approval, a batch begins.
    record Start(MasterRecord master, ProductApproval approval) {}

    Start expectStart(Prescription prescription) {
        prescription.expectOpen();
        expectTrained(prescription.product());
        var known = approvals.of(prescription.product());
        var today = LocalDate.ofInstant(clock.instant(), caller.place().zone());
        var valid = valid(known, prescription, today);
        var master = masters.effective(prescription.product());
        var regime = master.master().regime();
        var fitting = valid.stream().filter(a -> a.regime() == regime).toList();
        if (fitting.isEmpty()) throw new Refusal(StartRefusal.REGIME_NOT_APPROVED, regime, prescription.product());
        return new Start(master, withRoom(fitting, prescription));
    }

    /// The approval under which it was prescribed, or another, that allows one patient more.
    private ProductApproval withRoom(List<ProductApproval> fitting, Prescription prescription) {
        return fitting.stream()
                .filter(a -> a.maxPatients() == null
                        || prescribing.treatedUnder(a.id(), prescription.patientId()) < a.maxPatients())
                .min(Comparator.comparing(a -> !a.id().equals(prescription.approvalId())))
                .orElseThrow(() -> {
                    var full = fitting.getFirst();
                    return new Refusal(StartRefusal.PATIENTS_EXCEEDED, full.number(), full.maxPatients());
                });
    }

    /// The approvals that hold today and on the planned administration.
    private static List<ProductApproval> valid(
            List<ProductApproval> known, Prescription prescription, LocalDate today) {
        var planned = prescription.plannedAdministration();
        var given = planned.isBefore(today) ? today : planned;
        var valid =
                known.stream().filter(a -> a.validOn(today) && a.validOn(given)).toList();
        if (!valid.isEmpty()) return valid;
        var longest = known.getFirst(); // a prescription is made under one
        var day = longest.validOn(today) ? given : today;
        throw new Refusal(StartRefusal.START_NOT_APPROVED, longest.number(), day, longest.until());
    }

    void expectTrained(String product) {
        training.expectTrained(caller.person().subject(), product);
    }
}
