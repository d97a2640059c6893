package eu.officina.tenants;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// That a person may act in this workspace, in which roles, from when until when, and who gave it.
///
/// - **Refuses** [TenantRefusal#ADMINISTRATOR_SIGNS_NOTHING].
///
/// @rule TE-01
/// @rule TE-05
@Entity
@Table(name = "membership")
public class Membership extends Owned {
    private String subject;
    private String name;
    private String roles;

    @Column(name = "valid_from")
    private Instant from;

    @Column(name = "valid_until")
    private @Nullable Instant until;

    @Column(name = "given_by")
    private String givenBy;

    private @Nullable String badge;

    protected Membership() {}

    Membership(UUID id, Person person, Set<Role> roles, Instant from, String givenBy) {
        super(id);
        if (roles.contains(Role.ADMINISTRATOR) && roles.size() > 1) {
            throw new Refusal(TenantRefusal.ADMINISTRATOR_SIGNS_NOTHING);
        }
        this.subject = person.subject();
        this.name = person.name();
        this.roles = new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(","));
        this.from = from;
        this.givenBy = givenBy;
    }

    boolean over(Instant now) {
        return until != null && !until.isAfter(now);
    }

    void end(Instant now) {
        until = now;
    }

    void wear(String code) {
        badge = code;
    }

    @Nullable
    String badge() {
        return badge;
    }

    Person person() {
        return new Person(subject, name);
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public Set<Role> roles() {
        return roles(roles);
    }

    static Set<Role> roles(String text) {
        return Arrays.stream(text.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    UUID id() {
        return key();
    }

    Instant from() {
        return from;
    }

    @Nullable
    Instant until() {
        return until;
    }

    String givenBy() {
        return givenBy;
    }
}
