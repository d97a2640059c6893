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
import java.util.UUID;

/// One lot of a material, as received.
///
/// - **Refuses** [MaterialRefusal#LOT_QUARANTINED], [MaterialRefusal#LOT_EXPIRED].
///
/// @rule MA-01
@Entity
@Table(name = "material_lot")
public class MaterialLot extends Owned {
    private String gtin;
    private String lot;
    private String name;
    private LocalDate expiry;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "received_at")
    private Instant receivedAt;

    /// Whether quality control has let it go.
    public enum State {
        QUARANTINE,
        RELEASED
    }

    protected MaterialLot() {}

    MaterialLot(UUID id, Gtin gtin, Stock.NewLot asked, Instant now) {
        super(id);
        this.gtin = gtin.digits();
        this.lot = asked.lot();
        this.name = asked.name();
        this.expiry = asked.expiry();
        this.state = asked.released() ? State.RELEASED : State.QUARANTINE;
        this.receivedAt = now;
    }

    void release() {
        state = State.RELEASED;
    }

    void expectUsable(LocalDate today) {
        if (state != State.RELEASED) throw new Refusal(MaterialRefusal.LOT_QUARANTINED, lot);
        if (expiry.isBefore(today)) throw new Refusal(MaterialRefusal.LOT_EXPIRED, lot, expiry);
    }

    public UUID id() {
        return key();
    }

    public String lot() {
        return lot;
    }

    public String name() {
        return name;
    }

    public LocalDate expiry() {
        return expiry;
    }

    Stock.Lot listed() {
        return new Stock.Lot(key(), gtin, lot, name, expiry, state, receivedAt);
    }
}
