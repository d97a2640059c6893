package eu.officina.materials;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Gtin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One lot of a material, from its receipt to what quality control decided on it.
///
/// - **Shape** QUARANTINE → RELEASED or REJECTED; RELEASED → BLOCKED → RELEASED or REJECTED; a rejected lot stays
///   rejected.
/// - **Refuses** [MaterialRefusal#LOT_QUARANTINED], [MaterialRefusal#LOT_BLOCKED], [MaterialRefusal#LOT_REJECTED],
///   [MaterialRefusal#LOT_EXPIRED], [MaterialRefusal#LOT_NOT_FROM_HERE].
///
/// @rule MA-01
/// @rule MA-05
@Entity
@Table(name = "material_lot")
public class MaterialLot extends Owned {
    private String gtin;
    private String lot;
    private String name;

    @Column(name = "own_number")
    private @Nullable String ownNumber;

    private @Nullable String supplier;

    @Column(name = "supplier_item")
    private @Nullable String supplierItem;

    private @Nullable String certificate;
    private LocalDate expiry;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_reason")
    private @Nullable String reason;

    @Column(name = "received_at")
    private Instant receivedAt;

    /// Whether quality control has let it go.
    public enum State {
        QUARANTINE,
        RELEASED,
        BLOCKED,
        REJECTED;

        /// What can be decided on it next.
        public Set<State> next() {
            return switch (this) {
                case QUARANTINE, BLOCKED -> EnumSet.of(RELEASED, REJECTED);
                case RELEASED -> EnumSet.of(BLOCKED);
                case REJECTED -> EnumSet.noneOf(State.class);
            };
        }

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    protected MaterialLot() {}

    MaterialLot(UUID id, Gtin gtin, NewLot asked, String ownNumber, Instant now) {
        super(id);
        this.gtin = gtin.digits();
        this.lot = asked.lot();
        this.name = asked.name();
        this.ownNumber = ownNumber;
        this.supplier = asked.supplier();
        this.supplierItem = asked.supplierItem();
        this.certificate = asked.certificate();
        this.expiry = asked.expiry();
        this.state = asked.released() ? State.RELEASED : State.QUARANTINE;
        this.receivedAt = now;
    }

    void decide(State next, String why, LocalDate today) {
        if (!state.next().contains(next)) {
            throw new Refusal(MaterialRefusal.LOT_NOT_FROM_HERE, lot, state.words(), next.words());
        }
        if (next == State.RELEASED) expectUnexpired(today);
        state = next;
        reason = why;
    }

    void expectUsable(LocalDate today) {
        switch (state) {
            case QUARANTINE -> throw new Refusal(MaterialRefusal.LOT_QUARANTINED, lot);
            case BLOCKED -> throw new Refusal(MaterialRefusal.LOT_BLOCKED, lot, reason);
            case REJECTED -> throw new Refusal(MaterialRefusal.LOT_REJECTED, lot, reason);
            case RELEASED -> expectUnexpired(today);
        }
    }

    private void expectUnexpired(LocalDate today) {
        if (expiry.isBefore(today)) throw new Refusal(MaterialRefusal.LOT_EXPIRED, lot, expiry);
    }

    public UUID id() {
        return key();
    }

    public String lot() {
        return lot;
    }

    /// The hospital's own number; null of a lot received before there were such numbers.
    public @Nullable String ownNumber() {
        return ownNumber;
    }

    public String name() {
        return name;
    }

    public LocalDate expiry() {
        return expiry;
    }

    State state() {
        return state;
    }

    Stock.Lot listed() {
        return new Stock.Lot(
                key(),
                gtin,
                lot,
                ownNumber,
                supplier,
                supplierItem,
                certificate,
                name,
                expiry,
                state,
                reason,
                receivedAt);
    }
}
