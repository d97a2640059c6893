package eu.officina.tenants;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.NewWork;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a site lets an overseer look in, and ends it.
///
/// @rule TE-02
@UseCase
public class Grants {
    @Inject
    Directory directory;

    @Inject
    Members members;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    /// To whom, whether visits are allowed besides published facts, and until when (null: until revoked).
    public record NewGrant(
            @NotBlank String overseer,
            boolean visits,
            @Nullable Instant until) {}

    /// One grant as the site sees it.
    public record Listed(
            UUID id,
            String overseer,
            boolean visits,
            Instant since,
            @Nullable Instant until,
            String givenBy) {
        static Listed of(OversightGrant g) {
            return new Listed(g.id(), g.overseer(), g.visits(), g.since(), g.until(), g.givenBy());
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.QA})
    @NewWork
    public UUID grant(@Valid NewGrant asked) {
        var overseer = directory
                .named(asked.overseer())
                .map(Directory.Known::place)
                .filter(place -> place.kind().oversees())
                .orElseThrow(() -> new Refusal(TenantRefusal.OVERSEER_UNKNOWN, asked.overseer()));
        return receipts.once(asked, id -> {
            members.add(new OversightGrant(
                    id, overseer, asked, clock.instant(), caller.person().name()));
            acts.fire(Act.of("oversight.granted", "oversight-grant", id)
                    .set("overseer", overseer.slug())
                    .set("visits", asked.visits())
                    .set("until", asked.until()));
        });
    }

    @Allowed({Role.ADMINISTRATOR, Role.QA})
    public void revoke(UUID grant, String reason) {
        var revoked = members.grant(grant);
        revoked.revoke(clock.instant());
        acts.fire(Act.of("oversight.revoked", "oversight-grant", grant)
                .change("overseer", revoked.overseer(), null)
                .because(reason));
    }

    @Reads
    @Allowed
    public List<Listed> list() {
        return members.grants();
    }
}
