package eu.officina.traceability;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import eu.officina.labels.Labelling;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One bag of product, from filling to the patient; its volume in mL.
///
/// - **Refuses** [TraceRefusal#WRONG_PATIENT], [TraceRefusal#NOT_CERTIFIED], [TraceRefusal#ALREADY_GIVEN],
///   [TraceRefusal#EXPIRED], [TraceRefusal#MORE_THAN_THE_BAG], [TraceRefusal#NOT_PORTIONED].
///
/// @rule TR-02
/// @rule TR-03
@Entity
@Table(name = "unit")
public class Unit extends Owned {
    @Column(name = "batch_id")
    private UUID batchId;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitState state;

    @Column(name = "patient_id")
    private UUID patientId;

    private Instant expiry;
    private BigDecimal volume;

    @Column(name = "given_at")
    private @Nullable Instant givenAt;

    private @Nullable String remark;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recalled_from")
    private @Nullable UnitState recalledFrom;

    @Embedded
    private @Nullable Handling handling;

    protected Unit() {}

    Unit(Labelling.Listed label, UUID patient, Instant now) {
        super(label.id());
        this.batchId = label.batch();
        this.name = label.name();
        this.state = UnitState.QUARANTINE;
        this.patientId = patient;
        this.expiry = label.expiry();
        this.volume = label.volume();
        this.changedAt = now;
    }

    /// With the content of another, as that stands.
    Unit(Labelling.Listed label, Unit source, @Nullable String remark, Instant now) {
        this(label, source.patientId, now);
        this.state = source.state;
        this.remark = remark;
        if (source.handling != null) handled().follow(source.handling);
    }

    void expectGivable(UUID patient, Instant now) {
        if (!patientId.equals(patient)) throw new Refusal(TraceRefusal.WRONG_PATIENT);
        if (state == UnitState.ADMINISTERED) throw new Refusal(TraceRefusal.ALREADY_GIVEN);
        if (!state.givable()) throw new Refusal(TraceRefusal.NOT_CERTIFIED, state.words());
        handling().expectHere();
        if (!now.isBefore(expiry)) throw new Refusal(TraceRefusal.EXPIRED, expiry);
    }

    /// Nothing lasts longer by being thawed.
    void thaw(Duration usable, Instant now) {
        expectGivable(patientId, now);
        handled().thaw(now);
        if (now.plus(usable).isBefore(expiry)) expiry = now.plus(usable);
    }

    void expectHolds(BigDecimal given) {
        if (given.compareTo(volume) > 0) throw new Refusal(TraceRefusal.MORE_THAN_THE_BAG, volume.toPlainString());
    }

    /// Given when the person at the bed says, as long as that lies between its certification and now.
    Instant counted(Instant claimed, Instant now) {
        return claimed.isAfter(changedAt) && claimed.isBefore(now) ? claimed : now;
    }

    void give(Instant at, Instant now) {
        givenAt = at;
        change(UnitState.ADMINISTERED, now);
    }

    /// Its content goes into other bags.
    void consume(String into, Instant now) {
        expectPortionable(now);
        remark = into;
        change(UnitState.CONSUMED, now);
    }

    void expectPortionable(Instant now) {
        if (state != UnitState.QUARANTINE && !state.givable())
            throw new Refusal(TraceRefusal.NOT_PORTIONED, name, state.words());
        handling().expectHere();
        if (!now.isBefore(expiry)) throw new Refusal(TraceRefusal.EXPIRED, expiry);
    }

    /// Certification makes it available, a request lets it be supplied, a late failure blocks it; given stays given.
    boolean become(UnitState next, String why, Instant now) {
        if (state == UnitState.DESTROYED || state == UnitState.CONSUMED) return false;
        remark = why;
        if (state.ends() || state == next) return false;
        if (state == UnitState.RECALLED) {
            recalledFrom = next;
            return false;
        }
        change(next, now);
        return true;
    }

    /// @return whether it was still there to be recalled
    boolean recall(String why, Instant now) {
        if (state.ends() || state == UnitState.RECALLED) return false;
        recalledFrom = state;
        remark = why;
        change(UnitState.RECALLED, now);
        return true;
    }

    void lift(String why, Instant now) {
        if (state != UnitState.RECALLED || recalledFrom == null)
            throw new Refusal(TraceRefusal.NOT_RECALLED, state.words());
        remark = why;
        change(recalledFrom, now);
        recalledFrom = null;
    }

    void destroy(String why, Instant now) {
        if (state.ends()) throw new Refusal(TraceRefusal.GONE, state.words());
        remark = why;
        change(UnitState.DESTROYED, now);
    }

    private void change(UnitState next, Instant now) {
        state = next;
        changedAt = now;
    }

    public UUID id() {
        return key();
    }

    public UUID batchId() {
        return batchId;
    }

    public UUID patientId() {
        return patientId;
    }

    public UnitState state() {
        return state;
    }

    public String name() {
        return name;
    }

    /// Not kept until something of it is told.
    public Handling handling() {
        return handling == null ? new Handling() : handling;
    }

    Handling handled() {
        handling = handling();
        return handling;
    }

    public Units.Listed listed() {
        return new Units.Listed(key(), batchId, name, state, expiry, volume, remark, givenAt);
    }
}
