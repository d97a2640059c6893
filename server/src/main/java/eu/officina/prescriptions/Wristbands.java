package eu.officina.prescriptions;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;

/// A patient gets another wristband: same number, higher instance; the old one counts no more.
///
/// @rule PR-02
@UseCase
public class Wristbands {
    @Inject
    Prescriptions prescriptions;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// The new wristband as scanned, and why there is one.
    public record Replacement(
            @NotBlank @Size(max = 120) String wristband,
            @NotBlank @Size(max = 500) String reason) {}

    /// @return the patient's pseudonym
    @Allowed({Role.NURSE, Role.PHYSICIAN})
    public String replace(@Valid @NotNull Replacement asked) {
        var band = Patient.wristband(asked.wristband());
        receipts.once(asked, id -> {
            receipts.inTurn("wristband " + band.patient().digits());
            var patient = known(band);
            var before = patient.srin();
            patient.replace(band, clock.instant());
            acts.fire(Act.of("wristband.replaced", "patient", patient.id())
                    .set("patient", patient.pseudonym())
                    .change("instance", before == null ? "" : before, band.srin())
                    .because(asked.reason()));
        });
        return known(band).pseudonym();
    }

    private Patient known(eu.officina.identifiers.Wristband band) {
        return prescriptions.known(band.patient()).orElseThrow(() -> new Refusal(PrescriptionRefusal.PATIENT_UNKNOWN));
    }
}
