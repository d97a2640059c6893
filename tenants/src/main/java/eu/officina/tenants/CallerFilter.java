package eu.officina.tenants;

import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the verified subject and the workspace in the path into one [Caller].
///
/// - **Refuses** [BoundaryRefusal#SIGN_IN], [TenantRefusal#WORKSPACE_UNKNOWN].
///
/// @rule TE-01
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
    private static final Pattern PLACED = Pattern.compile("/?(?:api/)?w/([^/]+)(/.*)?");

    @Inject
    Caller caller;

    @Inject
    Workspaces workspaces;

    @Inject
    Visits visits;

    @Inject
    Seat seat;

    @Inject
    Colleagues colleagues;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var principal = request.getSecurityContext().getUserPrincipal();
        if (principal != null) caller.be(new Person(principal.getName(), principal.getName()), null, Set.of());
        else if (!resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
            throw new Refusal(BoundaryRefusal.SIGN_IN);
        }
        caller.sendUnder(key(request.getHeaderString("Idempotency-Key")));
        var placed = PLACED.matcher(request.getUriInfo().getPath());
        if (!placed.matches()) return;
        if (workspaces.enter(placed.group(1))) announce(request.getMethod(), placed.group(2));
        else seat.taken(placed.group(1)).ifPresent(this::sitDown);
    }

    /// A colleague took this screen over. Whose membership has ended meanwhile sits nowhere.
    private void sitDown(String subject) {
        var colleague = colleagues.member(subject).orElseThrow(() -> new Refusal(BoundaryRefusal.SIGN_IN));
        caller.standIn(colleague.person(), Seat.rolesOf(colleague.roles()));
    }

    /// A visitor's look is in the ledger before anything is shown.
    private void announce(String method, String path) {
        var visitor = caller.person();
        var place = caller.place();
        caller.be(visitor, place, Set.of());
        visits.announce(method + " " + path);
        caller.be(visitor, place, Set.of(Role.VISITOR));
    }

    private static @Nullable UUID key(@Nullable String header) {
        if (header == null || header.isBlank()) return null;
        try {
            return UUID.fromString(header.strip());
        } catch (IllegalArgumentException notOne) {
            throw new Refusal(TenantRefusal.KEY_MALFORMED);
        }
    }
}
