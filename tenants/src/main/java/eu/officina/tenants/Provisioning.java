package eu.officina.tenants;

import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/// How the operator of the service opens and suspends workspaces. The operator sees nothing inside them.
///
/// The caller must have been put into the workspace first : its rows take only its own tenant.
///
/// @rule TE-04
@UseCase
public class Provisioning {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String OPERATOR = "operator of the service";

    @Inject
    Directory directory;

    @Inject
    Members members;

    @Inject
    Workspaces workspaces;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What a new workspace is, and who administers it first.
    public record NewWorkspace(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{2,39}")
            String slug,

            @NotBlank @Size(max = 120) String name,
            @NotNull Place.Kind kind,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,

            @NotNull @Pattern(regexp = "[A-Za-z]+(/[A-Za-z_]+)+|UTC")
            String zone,

            @NotNull @Pattern(regexp = "en|es|de") String language,
            @NotBlank @Size(max = 100) String administratorSubject,
            @NotBlank @Size(max = 120) String administratorName) {

        /// The workspace itself; what the form can't check is refused here.
        Place place() {
            if (!COUNTRIES.contains(String.valueOf(country))) throw new Refusal(TenantRefusal.COUNTRY_UNKNOWN, country);
            if (!ZoneId.getAvailableZoneIds().contains(String.valueOf(zone))) {
                throw new Refusal(TenantRefusal.ZONE_UNKNOWN, zone);
            }
            return new Place(Uuid7.next(), slug, name, kind, country, ZoneId.of(zone), language, Place.State.ACTIVE);
        }
    }

    /// Opens the workspace the caller was put into.
    public void open(@Valid NewWorkspace asked) {
        operatorsOnly();
        if (directory.named(asked.slug()).isPresent()) throw new Refusal(TenantRefusal.SLUG_TAKEN, asked.slug());
        var place = caller.place();
        directory.add(place);
        var administrator = new Person(asked.administratorSubject(), asked.administratorName());
        members.add(new Membership(Uuid7.next(), administrator, Set.of(Role.ADMINISTRATOR), clock.instant(), OPERATOR));
        acts.fire(Act.of("workspace.opened", "workspace", place.id())
                .set("slug", place.slug())
                .set("kind", place.kind())
                .set("administrator", administrator.name()));
    }

    public void suspend(String reason) {
        state(Place.State.ACTIVE, Place.State.SUSPENDED, reason);
    }

    public void resume(String reason) {
        state(Place.State.SUSPENDED, Place.State.ACTIVE, reason);
    }

    private void state(Place.State before, Place.State after, String reason) {
        operatorsOnly();
        if (workspaces.named(caller.place().slug()).state() != before) {
            throw new Refusal(TenantRefusal.STATE_UNCHANGED);
        }
        directory.state(caller.tenant(), after);
        acts.fire(Act.of("workspace.state", "workspace", caller.tenant())
                .change("state", before, after)
                .because(reason));
    }

    private void operatorsOnly() {
        if (!workspaces.operates()) throw new Refusal(TenantRefusal.OPERATORS_ONLY);
    }
}
