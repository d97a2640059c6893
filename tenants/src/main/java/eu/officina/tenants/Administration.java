package eu.officina.tenants;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.NewWork;
import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a workspace's administrator gives and ends memberships. Each is an audited record.
///
/// @rule TE-01
@UseCase
public class Administration {
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

    /// Who is to become a member, and as what.
    public record NewMember(
            @NotBlank @Size(max = 100) String subject,
            @NotBlank @Size(max = 120) String name,
            @NotEmpty Set<Role> roles) {}

    /// One membership as the administrator sees it.
    public record Listed(
            UUID id,
            String name,
            Set<Role> roles,
            Instant from,
            @Nullable Instant until,
            String givenBy,
            @Nullable String badge) {
        static Listed of(Membership m) {
            return new Listed(m.id(), m.name(), m.roles(), m.from(), m.until(), m.givenBy(), m.badge());
        }
    }

    @Allowed(Role.ADMINISTRATOR)
    @NewWork
    public UUID admit(@Valid NewMember asked) {
        asked.roles().forEach(this::fits);
        return receipts.once(asked, id -> {
            var person = new Person(asked.subject(), asked.name());
            members.add(new Membership(
                    id, person, asked.roles(), clock.instant(), caller.person().name()));
            acts.fire(Act.of("membership.given", "membership", id)
                    .set("name", asked.name())
                    .set("roles", Members.words(asked.roles())));
        });
    }

    @Allowed(Role.ADMINISTRATOR)
    public void end(UUID membership, String reason) {
        var ended = members.membership(membership);
        if (ended.over(clock.instant())) throw new Refusal(TenantRefusal.MEMBERSHIP_ENDED);
        expectAnotherAdministrator(ended);
        ended.end(clock.instant());
        acts.fire(Act.of("membership.ended", "membership", membership)
                .change("name", ended.name(), null)
                .because(reason));
    }

    /// Gives the member a badge; the one before it does not count any more.
    ///
    /// @param code as on the badge: a GS1 staff number (8017), or 4 to 20 capital letters, digits and hyphens
    @Allowed(Role.ADMINISTRATOR)
    public void badge(UUID membership, String code) {
        if (!code.matches("[A-Z0-9-]{4,20}")) throw new Refusal(TenantRefusal.NOT_A_BADGE);
        var wearer = members.membership(membership);
        if (wearer.over(clock.instant())) throw new Refusal(TenantRefusal.MEMBERSHIP_ENDED);
        members.badged(code, clock.instant()).ifPresent(other -> {
            throw new Refusal(TenantRefusal.BADGE_TAKEN, other.name());
        });
        acts.fire(Act.of("badge.given", "membership", membership).change(wearer.name(), wearer.badge(), code));
        wearer.wear(code);
    }

    private void expectAnotherAdministrator(Membership ended) {
        if (!ended.roles().contains(Role.ADMINISTRATOR)) return;
        var others = members.memberships().stream()
                .filter(m -> !m.id().equals(ended.id()) && m.roles().contains(Role.ADMINISTRATOR))
                .anyMatch(m -> m.until() == null || m.until().isAfter(clock.instant()));
        if (!others) throw new Refusal(TenantRefusal.LAST_ADMINISTRATOR, ended.name());
    }

    @Reads
    @Allowed
    public List<Listed> list() {
        return members.memberships();
    }

    /// The names of those who are members now, by their identifier at the identity provider.
    @Reads
    @Allowed
    public Map<String, String> people() {
        return members.names(clock.instant());
    }

    /// The roles of those who were members at that moment, by subject.
    @Reads
    @Allowed
    public Map<String, Set<Role>> rolesOn(Instant at) {
        return members.roles(at);
    }

    /// Whether a workspace of this kind has that role.
    @Reads
    @Allowed
    public boolean hasPlace(Role role) {
        var overseer = Role.OVERSEERS.contains(role);
        var here =
                caller.place().kind() == Place.Kind.SITE ? !overseer : overseer || role == Role.QP || role == Role.QA;
        return role == Role.ADMINISTRATOR || (here && Role.GRANTED.contains(role));
    }

    private void fits(Role role) {
        if (!hasPlace(role)) throw new Refusal(TenantRefusal.ROLE_NOT_HERE, role);
    }
}
