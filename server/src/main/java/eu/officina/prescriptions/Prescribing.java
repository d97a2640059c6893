package eu.officina.prescriptions;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.NewWork;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.Wristband;
import eu.officina.masterrecords.Approvals;
import eu.officina.masterrecords.ProductApproval;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A physician orders a product for one patient; the regime's gates say no in words.
///
/// @rule HE-R1
/// @rule HE-R2
/// @rule PR-01
@UseCase
public class Prescribing {
    @Inject
    Prescriptions prescriptions;

    @Inject
    Approvals approvals;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    /// What the physician fills in.
    ///
    /// - **Shape** `wristband` as scanned; `country` where it will be given.
    /// - **Units** weight in kg, one decimal.
    public record NewPrescription(
            @NotBlank String product,
            @NotBlank @Pattern(regexp = "[A-Z0-9-]{3,20}") String patient,
            @NotBlank @Size(max = 120) String wristband,
            @NotBlank @Size(max = 40) String registrationNumber,
            @NotBlank @Size(max = 200) String indication,
            @NotBlank @Size(max = 120) String hospital,
            @NotBlank @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull @DecimalMin("1") @DecimalMax("350") BigDecimal weight,
            @NotBlank @Size(max = 60) String consent,
            @NotNull LocalDate plannedStart,
            @NotNull LocalDate plannedAdministration) {}

    /// Why a prescription is withdrawn.
    public record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    /// One prescription in the list; `batch` once its cells have arrived.
    public record Listed(
            UUID id,
            String product,
            String patient,
            String prescriber,
            String indication,
            LocalDate plannedStart,
            LocalDate plannedAdministration,
            Instant at,
            @Nullable Instant withdrawnAt,
            @Nullable UUID batch) {

        public boolean waits() {
            return batch == null && withdrawnAt == null;
        }
    }

    @Allowed(Role.PHYSICIAN)
    @NewWork
    public UUID prescribe(@Valid @NotNull NewPrescription asked) {
        var approval = approvalFor(asked);
        var wristband = Patient.wristband(asked.wristband());
        return receipts.once(asked, id -> {
            var patient = prescriptions.admit(asked.patient(), wristband);
            receipts.inTurn("prescription");
            if (prescriptions.waits(patient.id(), asked.product())) {
                throw new Refusal(PrescriptionRefusal.PRESCRIPTION_WAITS, asked.product());
            }
            prescriptions.add(
                    new Prescription(id, asked, patient.id(), approval.id(), caller.person(), clock.instant()));
            acts.fire(Act.of("prescription.made", "prescription", id)
                    .set("product", asked.product())
                    .set("patient", patient.pseudonym())
                    .set("planned", asked.plannedStart() + " to " + asked.plannedAdministration())
                    .set("approval", approval.number()));
        });
    }

    /// Ends a prescription whose cells have not come.
    @Allowed(Role.PHYSICIAN)
    public void withdraw(UUID id, @Valid @NotNull Withdrawal why) {
        prescriptions.get(id).withdraw(clock.instant());
        acts.fire(Act.of("prescription.withdrawn", "prescription", id).because(why.reason()));
    }

    @Reads
    @Allowed
    public List<Listed> list() {
        return prescriptions.all();
    }

    @Reads
    @Allowed
    public Prescription get(UUID id) {
        return prescriptions.get(id);
    }

    @Reads
    @Allowed
    public Patient patient(UUID id) {
        return prescriptions.patient(id);
    }

    @Reads
    @Allowed
    public Map<UUID, String> pseudonyms() {
        return prescriptions.pseudonyms();
    }

    /// The patient who wears this wristband.
    @Reads
    @Allowed
    public Optional<Patient> wearing(Wristband wristband) {
        return prescriptions.wearing(wristband);
    }

    /// The patient who wore this wristband then.
    @Reads
    @Allowed
    public Optional<Patient> wore(Wristband wristband, Instant then) {
        return prescriptions.known(wristband.patient()).filter(p -> p.wore(wristband, then));
    }

    /// How many other patients a batch was begun for under that approval.
    @Reads
    @Allowed
    public long treatedUnder(UUID approval, UUID patient) {
        return prescriptions.treatedUnder(approval, patient);
    }

    /// Ties the prescription to the batch that was begun for it. Called inside the command that begins it.
    @Allowed({Role.OPERATOR, Role.NURSE})
    public void begin(UUID prescription, UUID batch) {
        prescriptions.get(prescription).begin(batch);
    }

    /// The approval that covers start and administration, or the gate's refusal.
    private ProductApproval approvalFor(NewPrescription asked) {
        if (asked.plannedAdministration().isBefore(asked.plannedStart())) {
            throw new Refusal(PrescriptionRefusal.DATES_REVERSED);
        }
        var known = approvals.of(asked.product());
        if (known.isEmpty()) throw new Refusal(PrescriptionRefusal.PRODUCT_NOT_APPROVED, asked.product());
        var longest = known.getFirst();
        if (longest.regime().hospitalExemption() && !asked.country().equals(longest.country())) {
            throw new Refusal(PrescriptionRefusal.ADMINISTERED_ELSEWHERE, asked.country(), longest.country());
        }
        return known.stream()
                .filter(a -> a.validOn(asked.plannedStart()) && a.validOn(asked.plannedAdministration()))
                .findFirst()
                .orElseThrow(() -> expired(longest, asked));
    }

    private static Refusal expired(ProductApproval approval, NewPrescription asked) {
        var day = approval.validOn(asked.plannedStart()) ? asked.plannedAdministration() : asked.plannedStart();
        return new Refusal(PrescriptionRefusal.HE_APPROVAL_EXPIRED, approval.number(), day, approval.until());
    }
}
