package eu.officina.desk;

import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Json;
import eu.officina.boundary.Problem;
import eu.officina.tenants.Seat;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Sends an unknown reader of a page to the identity provider; a part of a page tells the page to go there.
///
/// The interface answers for itself (401); static files, health and the page after signing out are open. A browser's
/// session that nobody used for the idle time is gone: the person is signed out here and at the identity provider.
///
/// @rule DE-03
@WebFilter("/*")
public class SignIn extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String SESSION = "JSESSIONID";
    private static final String LAST_USE = "officina.last-use";
    private static final Set<String> OPEN =
            Set.of("api", "webjars", "assets", "health", "metrics", "openapi", "bye", "oidcclient", "favicon.ico");

    @Inject
    transient Exit exit;

    @Inject
    transient Seat seat;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var first = first(request.getRequestURI());
        var known = request.getUserPrincipal() != null;
        if (known && guarded(first) && !bearer(request)) {
            if (idle(request)) end(first, request, response);
            else if (locked(request)) refuse(first, request, response);
            else goOn(request, response, chain);
        } else if (known || OPEN.contains(first)) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.authenticate(response)) {
            chain.doFilter(request, response);
        }
    }

    /// A locked screen answers only who opens it, or signs out.
    private boolean locked(HttpServletRequest request) {
        var path = request.getRequestURI();
        return seat.locked()
                .filter(slug -> !path.equals(lock(slug)) && !path.equals("/w/" + slug + "/presence/unlock"))
                .filter(slug -> !path.equals("/logout") && !path.equals("/language"))
                .isPresent();
    }

    private static String lock(String workspace) {
        return "/w/" + workspace + "/presence/locked";
    }

    private void refuse(String first, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (first.equals("api")) tell(BoundaryRefusal.SCREEN_LOCKED, response);
        else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Trigger", "officina-locked");
            response.setHeader("HX-Reswap", "none");
            response.setStatus(BoundaryRefusal.SCREEN_LOCKED.status());
        } else response.sendRedirect(lock(seat.locked().orElseThrow()));
    }

    private static void tell(BoundaryRefusal why, HttpServletResponse response) throws IOException {
        response.setStatus(why.status());
        response.setContentType(Problem.JSON);
        response.getWriter().write(Json.MAPPER.writeValueAsString(Problem.of(why, List.of())));
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getSession(true);
        session.setAttribute(LAST_USE, lastUse(session).after(watches(request), Instant.now()));
        chain.doFilter(request, response);
    }

    /// A page that looks by itself for what is new is no use of it.
    private static boolean watches(HttpServletRequest request) {
        return request.getHeader("Officina-Watch") != null;
    }

    private static LastUse lastUse(HttpSession session) {
        return session.getAttribute(LAST_USE) instanceof LastUse last ? last : new LastUse(Instant.now());
    }

    /// The browser names a session that is no more, or that only a watching page kept, though its sign-in still is.
    private static boolean idle(HttpServletRequest request) {
        if (request.getRequestedSessionId() == null) return false;
        if (!request.isRequestedSessionIdValid()) return true;
        var session = request.getSession();
        return lastUse(session).longerAgoThan(session.getMaxInactiveInterval(), Instant.now());
    }

    private void end(String first, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var gone = new Cookie(SESSION, "");
        gone.setPath("/");
        gone.setMaxAge(0);
        response.addCookie(gone);
        var target = exit.leave(request);
        if (first.equals("api")) tell(BoundaryRefusal.SIGN_IN, response);
        else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else response.sendRedirect(target);
    }

    private static boolean guarded(String first) {
        return first.equals("api") || !OPEN.contains(first);
    }

    private static boolean bearer(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }

    private static String first(String path) {
        var end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }
}
