package eu.officina.tenants;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Place;
import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a site lets an overseer see: published facts, and, if it says so, visits. Dated and revocable.
///
/// @rule TE-02
@Entity
@Table(name = "oversight_grant")
public class OversightGrant extends Owned {
    @Column(name = "overseer_id")
    private UUID overseerId;

    private String overseer;
    private boolean visits;
    private Instant since;

    @Column(name = "valid_until")
    private @Nullable Instant until;

    @Column(name = "given_by")
    private String givenBy;

    protected OversightGrant() {}

    OversightGrant(UUID id, Place overseer, Grants.NewGrant asked, Instant now, String givenBy) {
        super(id);
        this.overseerId = overseer.id();
        this.overseer = overseer.slug();
        this.visits = asked.visits();
        this.since = now;
        this.until = asked.until();
        this.givenBy = givenBy;
    }

    /// - **Refuses** [TenantRefusal#GRANT_ENDED].
    void revoke(Instant now) {
        if (until != null && !until.isAfter(now)) throw new Refusal(TenantRefusal.GRANT_ENDED);
        until = now;
    }

    String overseer() {
        return overseer;
    }

    UUID id() {
        return key();
    }

    boolean visits() {
        return visits;
    }

    Instant since() {
        return since;
    }

    @Nullable
    Instant until() {
        return until;
    }

    String givenBy() {
        return givenBy;
    }
}
