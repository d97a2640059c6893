package eu.officina.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/// Refuses a change that another site's page started. A bearer call carries no cookie's authority and passes.
@Provider
@PreMatching
@Priority(500)
public class SameOrigin implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || bearer(request)) return;
        var site = request.getHeaderString("Sec-Fetch-Site");
        var own = site != null ? site.equals("same-origin") : settings.self().equals(request.getHeaderString("Origin"));
        if (!own)
            request.abortWith(
                    Problem.of(BoundaryRefusal.FOREIGN_ORIGIN, List.of()).response());
    }

    static boolean bearer(ContainerRequestContext request) {
        var authorization = request.getHeaderString("Authorization");
        return authorization != null && authorization.startsWith("Bearer ");
    }
}
