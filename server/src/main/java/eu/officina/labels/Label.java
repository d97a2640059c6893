package eu.officina.labels;

import eu.officina.boundary.Owned;
import eu.officina.identifiers.ElementString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// The label of one bag: frozen when it was issued.
///
/// - **Shape** `elementString` as encoded in the symbol; bag `position` of `total`.
/// - **Units** volume in mL.
///
/// @rule LA-01
@Entity
@Table(name = "label")
public class Label extends Owned {
    @Column(name = "batch_id")
    private UUID batchId;

    private String serial;
    private int position;
    private int total;
    private BigDecimal volume;
    private String gtin;
    private String lot;
    private Instant expiry;
    private String patient;

    @Column(name = "element_string")
    private String elementString;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "issued_at")
    private Instant issuedAt;

    /// Whether the print was read back.
    public enum State {
        ISSUED,
        VERIFIED
    }

    protected Label() {}

    Label(UUID id, Bag bag, ElementString symbol, Instant now) {
        super(id);
        this.batchId = bag.batch();
        this.position = bag.position();
        this.total = bag.total();
        this.volume = bag.volume();
        this.serial = bag.serial();
        this.gtin = bag.gtin();
        this.lot = bag.lot();
        this.expiry = bag.expiry();
        this.patient = bag.patient();
        this.elementString = symbol.encoded();
        this.state = State.ISSUED;
        this.issuedAt = now;
    }

    boolean verify() {
        var first = state == State.ISSUED;
        state = State.VERIFIED;
        return first;
    }

    public UUID id() {
        return key();
    }

    public UUID batchId() {
        return batchId;
    }

    String elementString() {
        return elementString;
    }

    public Labelling.Listed listed() {
        return new Labelling.Listed(
                key(), batchId, lot + "-" + position, gtin, serial, position, total, volume, expiry, patient, state);
    }
}
