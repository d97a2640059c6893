package eu.officina.custody;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.storage.Temperature;
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

/// Bags on their way to somebody, with the temperature they must keep.
///
/// - **Shape** PACKING → DEPARTED → ARRIVED; `gln` thirteen digits where the destination has one.
/// - **Refuses** [CustodyRefusal#SHIPMENT_NOT_FROM_HERE].
///
/// @rule CU-02
/// @rule CU-03
@Entity
@Table(name = "shipment")
public class Shipment extends Owned {
    private String number;
    private String destination;
    private @Nullable String gln;
    private String carrier;
    private @Nullable String logger;
    private @Nullable BigDecimal lowest;
    private BigDecimal highest;

    @Column(name = "allowed_minutes")
    private int allowedMinutes;

    @Column(name = "interval_minutes")
    private int intervalMinutes;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opened_at")
    private Instant openedAt;

    private String opener;

    @Column(name = "departed_at")
    private @Nullable Instant departedAt;

    @Column(name = "sent_by")
    private @Nullable String sentBy;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "received_by")
    private @Nullable String receivedBy;

    /// Where it stands.
    public enum State {
        PACKING,
        DEPARTED,
        ARRIVED
    }

    protected Shipment() {}

    Shipment(UUID id, String number, Shipping.NewShipment asked, Person opener, Instant now) {
        super(id);
        this.number = number;
        this.destination = asked.destination().strip();
        this.gln = asked.gln();
        this.carrier = asked.carrier().strip();
        this.logger = asked.logger();
        this.lowest = asked.limits().lowest();
        this.highest = asked.limits().highest();
        this.allowedMinutes = asked.limits().allowedMinutes();
        this.intervalMinutes = asked.limits().intervalMinutes();
        this.state = State.PACKING;
        this.openedAt = now;
        this.opener = opener.name();
    }

    void expect(State needed) {
        if (state == needed) return;
        throw new Refusal(CustodyRefusal.SHIPMENT_NOT_FROM_HERE, state.name().toLowerCase(Locale.ROOT));
    }

    void depart(Person who, Instant now) {
        expect(State.PACKING);
        state = State.DEPARTED;
        departedAt = now;
        sentBy = who.name();
    }

    void arrive(Person who, Instant now) {
        expect(State.DEPARTED);
        state = State.ARRIVED;
        arrivedAt = now;
        receivedBy = who.name();
    }

    Temperature.Limits limits() {
        return new Temperature.Limits(lowest, highest, allowedMinutes, intervalMinutes);
    }

    public UUID id() {
        return key();
    }

    public String number() {
        return number;
    }

    public String destination() {
        return destination;
    }

    @Nullable
    Instant departedAt() {
        return departedAt;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    public @Nullable String gln() {
        return gln;
    }

    Shipments.Head head() {
        return new Shipments.Head(
                key(),
                number,
                destination,
                gln,
                carrier,
                logger,
                limits(),
                state,
                openedAt,
                opener,
                departedAt,
                sentBy,
                arrivedAt,
                receivedBy);
    }
}
