package eu.officina.prescriptions;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A physician's order of one product for one patient.
///
/// - **Units** weight in kg.
/// - **Refuses** [PrescriptionRefusal#PRESCRIPTION_USED], [PrescriptionRefusal#PRESCRIPTION_WITHDRAWN].
///
/// @rule HE-R1
@Entity
@Table(name = "prescription")
public class Prescription extends Owned {
    @Column(name = "patient_id")
    private UUID patientId;

    private String product;
    private String prescriber;

    @Column(name = "prescriber_name")
    private String prescriberName;

    private String registration;
    private String indication;
    private String hospital;
    private String country;
    private BigDecimal weight;
    private String consent;

    @Column(name = "planned_start")
    private LocalDate plannedStart;

    @Column(name = "planned_administration")
    private LocalDate plannedAdministration;

    @Column(name = "approval_id")
    private UUID approvalId;

    private Instant at;

    @Column(name = "batch_id")
    private @Nullable UUID batchId;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected Prescription() {}

    Prescription(
            UUID id, Prescribing.NewPrescription asked, UUID patient, UUID approval, Person prescriber, Instant at) {
        super(id);
        this.patientId = patient;
        this.approvalId = approval;
        this.prescriber = prescriber.subject();
        this.prescriberName = prescriber.name();
        this.at = at;
        this.product = asked.product();
        this.registration = asked.registrationNumber();
        this.indication = asked.indication();
        this.hospital = asked.hospital();
        this.country = asked.country();
        this.weight = asked.weight();
        this.consent = asked.consent();
        this.plannedStart = asked.plannedStart();
        this.plannedAdministration = asked.plannedAdministration();
    }

    /// Ties the prescription to its batch, once.
    void begin(UUID batch) {
        expectOpen();
        batchId = batch;
    }

    /// Ends it before any cells have come.
    void withdraw(Instant now) {
        expectOpen();
        withdrawnAt = now;
    }

    public void expectOpen() {
        if (withdrawnAt != null) throw new Refusal(PrescriptionRefusal.PRESCRIPTION_WITHDRAWN);
        if (batchId != null) throw new Refusal(PrescriptionRefusal.PRESCRIPTION_USED);
    }

    public UUID id() {
        return key();
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID approvalId() {
        return approvalId;
    }

    public String product() {
        return product;
    }

    public BigDecimal weight() {
        return weight;
    }

    public LocalDate plannedAdministration() {
        return plannedAdministration;
    }

    public String hospital() {
        return hospital;
    }

    Prescribing.Listed listed(String pseudonym) {
        return new Prescribing.Listed(
                key(),
                product,
                pseudonym,
                prescriberName,
                indication,
                plannedStart,
                plannedAdministration,
                at,
                withdrawnAt,
                batchId);
    }
}
