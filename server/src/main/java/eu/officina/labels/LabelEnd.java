package eu.officina.labels;

import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a copy: when it came on its bag, until when its bag might be given without it, and how it was
/// settled.
///
/// - **Shape** `remark` why it was lost.
@Embeddable
class LabelEnd {
    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    private @Nullable String remark;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    @Column(name = "waived_until")
    private @Nullable Instant waivedUntil;

    protected LabelEnd() {}

    void settle(@Nullable String why, Person who, Instant now) {
        remark = why;
        settledAt = now;
        settledBy = who.name();
    }

    void applied(Instant now) {
        appliedAt = now;
    }

    void waivedUntil(Instant until) {
        waivedUntil = until;
    }

    @Nullable
    Instant waivedUntil() {
        return waivedUntil;
    }

    /// Whether its bag could be given then: in its minutes, or before the copy was lost.
    boolean serves(Label.State state, Instant at) {
        var inItsMinutes = waivedUntil != null && !at.isAfter(waivedUntil);
        if (state == Label.State.WAIVED) return inItsMinutes;
        var lostLater = settledAt != null && at.isBefore(settledAt);
        var onBag = appliedAt != null && !at.isBefore(appliedAt);
        return lostLater && (onBag || inItsMinutes);
    }

    Labelling.Copy listed(UUID id, LabelCopy copy, LabelPrinted on) {
        return new Labelling.Copy(
                id,
                copy.number(),
                copy.state(),
                copy.reason(),
                on.size(),
                on.at(),
                on.by(),
                settledAt,
                settledBy,
                remark,
                waivedUntil);
    }
}
