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
///   [TraceRefusal#EXPIRED], [TraceRefusal#NOT_PORTIONED].
///
/// @rule TR-02
/// @rule TR-03
/// @rule TR-13
@Entity
@Table(name = "unit")
public class Unit extends Owned {
    @Column(name = "batch_id")
    private UUID batchId;

    @Enumerated(EnumType.STRING)
    private UnitState state = UnitState.QUARANTINE;

    @Column(name = "patient_id")
    private UUID patientId;

    private String name;
    private Instant expiry;
    private BigDecimal volume;
    private @Nullable String remark;

    @Embedded
    private @Nullable Giving giving;

    @Enumerated(EnumType.STRING)
    @Column(name = "recalled_from")
    private @Nullable UnitState recalledFrom;

    @Embedded
    private @Nullable Handling handling;

    protected Unit() {}

    Unit(Labelling.Listed label, UUID patient) {
        super(label.id());
        this.batchId = label.batch();
        this.name = label.name();
        this.patientId = patient;
        this.expiry = label.expiry();
        this.volume = label.volume();
    }

    /// With the content of another, as that stands.
    Unit(Labelling.Listed label, Unit source, @Nullable String remark, Instant now) {
        this(label, source.patientId);
        change(source.state, now);
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

    /// What was seen to agree at the bed while it might be given is recorded, whatever forbids it by now.
    void expectGiven(UUID patient, boolean agreed, Instant now) {
        if (agreed && giving().from() != null && !state.ends() && patientId.equals(patient))
            handling().expectHere();
        else expectGivable(patient, now);
    }

    /// Why it might not be given then; null: nothing was against it.
    @Nullable
    String against(Instant at) {
        if (giving().withheld(at)) return state.givable() ? "withheld" : state.words();
        return at.isBefore(expiry) ? null : "expired";
    }

    /// Nothing lasts longer by being thawed.
    void thaw(Duration usable, Instant now) {
        expectGivable(patientId, now);
        handled().thaw(now);
        if (now.plus(usable).isBefore(expiry)) expiry = now.plus(usable);
    }

    void give(Instant at, Instant now) {
        recalledFrom = null;
        change(UnitState.ADMINISTERED, now);
        giving().given(at);
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
        if (state.gone() || handling().keepsFrom(next)) return false;
        remark = handling().why(why);
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
        remark = handling().why(why);
        change(UnitState.RECALLED, now);
        return true;
    }

    void lift(String why, Instant now) {
        if (state != UnitState.RECALLED || recalledFrom == null)
            throw new Refusal(TraceRefusal.NOT_RECALLED, state.words());
        remark = handling().why(why);
        change(recalledFrom, now);
        recalledFrom = null;
    }

    void destroy(String why, Instant now) {
        if (state.ends()) throw new Refusal(TraceRefusal.GONE, state.words());
        remark = why;
        change(UnitState.DESTROYED, now);
    }

    private void change(UnitState next, Instant now) {
        giving = giving();
        giving.moved(next, now);
        state = next;
    }

    Giving giving() {
        return giving == null ? new Giving() : giving;
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
        return new Units.Listed(key(), batchId, name, state, expiry, volume, remark, giving().at());
    }
}
