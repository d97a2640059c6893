package eu.officina.tenants;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Person;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/// The members of the caller's workspace as they are found at a shared screen: by badge, or by name.
///
/// @rule TE-01
@UseCase
public class Colleagues {
    @Inject
    Members members;

    @Inject
    Clock clock;

    /// A member and the roles held now.
    public record Colleague(Person person, Set<Role> roles) {
        static Colleague of(Membership m) {
            return new Colleague(m.person(), m.roles());
        }
    }

    /// Who wears that badge; nobody when it is unknown or the membership has ended.
    @Reads
    @Allowed
    public Optional<Colleague> badged(String code) {
        return members.badged(code, clock.instant()).map(Colleague::of);
    }

    /// The member under that identifier of the identity provider, while the membership is valid.
    @Reads
    @Allowed
    public Optional<Colleague> member(String subject) {
        return members.valid(subject, clock.instant()).map(Colleague::of);
    }
}
