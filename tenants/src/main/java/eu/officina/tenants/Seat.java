package eu.officina.tenants;

import eu.officina.boundary.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The screen this call comes from: who sits at it in place of the person who is signed in, and whether it is locked.
///
/// - **Shape** kept in the server's session, so it ends with it; a call with a bearer token has no screen.
@RequestScoped
public class Seat {
    private static final String SITS = "officina.sits.";
    private static final String LOCKED = "officina.locked";
    private static final Set<Role> AT_A_SHARED_SCREEN = Set.of(Role.OPERATOR, Role.QC, Role.NURSE, Role.QA);

    @Inject
    HttpServletRequest request;

    /// What a colleague may be who sits at somebody else's screen: no role that certifies or gives rights.
    public static Set<Role> rolesOf(Set<Role> held) {
        return held.stream().filter(AT_A_SHARED_SCREEN::contains).collect(Collectors.toUnmodifiableSet());
    }

    /// The subject of the colleague who took the screen over in that workspace.
    public Optional<String> taken(String workspace) {
        return Optional.ofNullable((String) value(SITS + workspace));
    }

    /// Hands the screen over; to the person who is signed in: gives it back.
    public void take(String workspace, @Nullable String subject) {
        request.getSession(true).setAttribute(SITS + workspace, subject);
    }

    public void lock(String workspace) {
        request.getSession(true).setAttribute(LOCKED, workspace);
    }

    public void unlock() {
        request.getSession(true).removeAttribute(LOCKED);
    }

    /// The workspace in which it was locked.
    public Optional<String> locked() {
        return Optional.ofNullable((String) value(LOCKED));
    }

    private @Nullable Object value(String name) {
        var session = request.getHeader("Authorization") == null ? request.getSession(false) : null;
        return session == null ? null : session.getAttribute(name);
    }
}
