package eu.officina.traceability;

import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was done to a bag on its way to the patient.
///
/// - **Shape** `onTheWay` the number of the shipment it is in, and nowhere else; null: it is here.
/// - **Refuses** [TraceRefusal#STILL_ON_ITS_WAY], [TraceRefusal#THAWED_ALREADY].
@Embeddable
public class Handling {
    @Column(name = "on_the_way")
    private @Nullable String onTheWay;

    @Column(name = "thawed_at")
    private @Nullable Instant thawedAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    /// Why it must not be given, whatever is decided on its batch; null: nothing.
    private @Nullable String harm;

    protected Handling() {}

    void harm(String why) {
        harm = why;
    }

    public boolean harmed() {
        return harm != null;
    }

    /// Why the bag stands as it stands: a harm before all else.
    String why(String otherwise) {
        return harm == null ? otherwise : harm;
    }

    boolean keepsFrom(UnitState next) {
        return harm != null && next.givable();
    }

    void expectHere() {
        if (onTheWay != null) throw new Refusal(TraceRefusal.STILL_ON_ITS_WAY, onTheWay);
    }

    void thaw(Instant now) {
        if (thawedAt != null) throw new Refusal(TraceRefusal.THAWED_ALREADY, thawedAt);
        thawedAt = now;
    }

    /// Left at the bed with a stop.
    void stop(Instant now) {
        stoppedAt = now;
    }

    boolean unheardSince(Instant agreed) {
        return stoppedAt == null || stoppedAt.isBefore(agreed);
    }

    /// As the bag that this one's content comes from.
    void follow(Handling source) {
        thawedAt = source.thawedAt;
        harm = source.harm;
    }

    void travel(@Nullable String shipment) {
        onTheWay = shipment;
    }

    public @Nullable String onTheWay() {
        return onTheWay;
    }

    public boolean thawed() {
        return thawedAt != null;
    }
}
