package eu.officina.desk;

import eu.officina.boundary.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// One line per request: its id, the workspace, what was asked, the answer, how long. No identifiers, no data of a
/// patient.
@Provider
@PreMatching
public class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger("officina.requests");
    private static final String BEGAN = "officina.began";
    private static final Pattern IDENTIFIER = Pattern.compile("/[0-9A-Za-z%]*[0-9%][0-9A-Za-z%-]{3,}");

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGAN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Request-Id", caller.request().toString());
        if (!(request.getProperty(BEGAN) instanceof Long began)) return;
        var path = IDENTIFIER
                .matcher("/" + request.getUriInfo().getPath().replaceFirst("^/", ""))
                .replaceAll("/*");
        LOG.log(Level.INFO, "request={0} workspace={1} {2} {3} {4} {5} ms", new Object[] {
            caller.request(),
            caller.placed() ? caller.place().slug() : "-",
            request.getMethod(),
            path,
            Integer.toString(response.getStatus()),
            Long.toString((System.nanoTime() - began) / 1_000_000)
        });
    }
}
