package eu.officina.scans;

import eu.officina.boundary.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// Keeps what a request read, also where the request was refused and its own transaction rolled back. A visitor's
/// scans change nothing and are in the ledger.
///
/// @rule SC-01
@Provider
public class ScanKeeping implements ContainerResponseFilter {
    @Inject
    Scanner scanner;

    @Inject
    ScanLog log;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!caller.placed()
                || !caller.known()
                || caller.visits()
                || caller.roles().isEmpty()) return;
        var reads = scanner.taken();
        if (!reads.isEmpty())
            log.keep(reads, request.getMethod() + " " + request.getUriInfo().getPath());
    }
}
