package eu.officina.labels;

import eu.officina.boundary.Owned;
import eu.officina.identifiers.ElementString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
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

    @Column(name = "issued_at")
    private Instant issuedAt;

    /// Where a copy of it stands.
    public enum State {
        ISSUED,
        PRINTED,
        /// Its symbol was scanned and says what was issued.
        VERIFIED,
        /// On its bag.
        APPLIED,
        /// Beside its bag, which is given at once and entirely: the law waives it for minutes.
        WAIVED,
        /// Gone with its bag: it was given without it, or its content is in other bags.
        EMPTIED,
        SPOILED,
        /// Not needed, and destroyed.
        RETURNED,
        /// Kept with the paper record.
        RETAINED;

        /// Whether it is, or may come, on a bag.
        public boolean about() {
            return switch (this) {
                case ISSUED, PRINTED, VERIFIED, APPLIED, WAIVED -> true;
                case EMPTIED, SPOILED, RETURNED, RETAINED -> false;
            };
        }

        /// Whether its bag has all the label it needs.
        public boolean onBag() {
            return this == APPLIED || this == WAIVED;
        }

        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether nobody has to say any more what became of it.
        public boolean settled() {
            return onBag() || !about();
        }
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
        this.issuedAt = now;
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

    Labelling.Listed listed(State state) {
        return new Labelling.Listed(
                key(), batchId, lot + "-" + position, gtin, serial, position, total, volume, expiry, patient, state);
    }
}
