package eu.officina.batchrecords;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import eu.officina.prescriptions.Prescription;
import eu.officina.rulepacks.Regime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The record of one patient's batch, from the arrival of the cells to review.
///
/// - **Shape** pinned to the edition of the master record it began with.
/// - **Refuses** [BatchRefusal#RECORD_FROZEN], [BatchRefusal#COMPLETED_BEFORE], [BatchRefusal#ON_HOLD],
///   [BatchRefusal#ABORTED], [BatchRefusal#NOT_FROM_HERE].
///
/// @rule BR-01
/// @rule BR-11
/// @rule BR-14
@Entity
@Table(name = "batch_record")
public class BatchRecord extends Owned {
    private String number;

    @Column(name = "prescription_id")
    private UUID prescriptionId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "master_id")
    private UUID masterId;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    private String donation;

    @Column(name = "donation_product")
    private String donationProduct;

    @Column(name = "chain_of_identity")
    private String chainOfIdentity;

    private BigDecimal weight;
    private @Nullable String phase;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String disposition;

    private int step;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    /// Where the batch stands. What may be given is decided in release.
    public enum State {
        IN_PROCESS,
        ON_HOLD,
        COMPLETED,
        UNDER_REVIEW,
        RETURNED_FOR_CORRECTION,
        REVIEWED,
        ABORTED;

        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    protected BatchRecord() {}

    BatchRecord(UUID id, BatchOrigin origin, Prescription prescription, Instant now) {
        super(id);
        this.number = origin.number();
        this.masterId = origin.masterId();
        this.regime = origin.regime();
        this.donation = origin.donation();
        this.donationProduct = origin.product();
        this.chainOfIdentity = origin.chain();
        this.phase = origin.phase();
        this.prescriptionId = prescription.id();
        this.patientId = prescription.patientId();
        this.weight = prescription.weight();
        this.state = State.IN_PROCESS;
        this.step = 1;
        this.startedAt = now;
    }

    void expectOpenFor(boolean pendingResult) {
        if (state == State.ON_HOLD) throw new Refusal(BatchRefusal.ON_HOLD, stateReason);
        if (state == State.ABORTED) throw new Refusal(BatchRefusal.ABORTED, stateReason);
        if (state == State.REVIEWED && !pendingResult) throw new Refusal(BatchRefusal.RECORD_FROZEN);
        if (state == State.UNDER_REVIEW && !pendingResult) throw new Refusal(BatchRefusal.UNDER_REVIEW);
    }

    void at(int openStep) {
        step = openStep;
    }

    /// Along its life cycle; review takes it under review and freezes it at its end.
    public void move(State to, @Nullable String why) {
        state = to;
        stateReason = why;
    }

    @Nullable
    String stateReason() {
        return stateReason;
    }

    void complete(Instant now) {
        if (state != State.IN_PROCESS) throw new Refusal(BatchRefusal.COMPLETED_BEFORE);
        state = State.COMPLETED;
        completedAt = now;
    }

    /// What release decided, for every page that names the batch. Called by release.
    public void disposed(Enum<?> decision) {
        disposition = decision.name();
    }

    @Nullable
    String disposition() {
        return disposition;
    }

    public UUID id() {
        return key();
    }

    public String number() {
        return number;
    }

    public UUID masterId() {
        return masterId;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID prescriptionId() {
        return prescriptionId;
    }

    public Regime regime() {
        return regime;
    }

    public String donation() {
        return donation;
    }

    public String donationProduct() {
        return donationProduct;
    }

    public String chainOfIdentity() {
        return chainOfIdentity;
    }

    public BigDecimal weight() {
        return weight;
    }

    /// The clinical phase of its approval, where that names one.
    public @Nullable String phase() {
        return phase;
    }

    public State state() {
        return state;
    }

    public int step() {
        return step;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
