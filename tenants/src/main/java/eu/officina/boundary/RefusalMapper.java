package eu.officina.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// A refusal as a problem, counted by its reason.
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Inject
    Counters counters;

    @Override
    public Response toResponse(Refusal refusal) {
        counters.refused(refusal.reason());
        var answer = Problem.of(refusal.reason(), refusal.details()).response();
        return refusal.reason().status() == 401
                ? Response.fromResponse(answer)
                        .header("WWW-Authenticate", "Bearer")
                        .build()
                : answer;
    }
}
