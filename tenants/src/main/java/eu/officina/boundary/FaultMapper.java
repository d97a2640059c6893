package eu.officina.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Everything else: the framework's own refusals as problems, and faults with an incident id and nothing else.
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger("officina.faults");

    @Inject
    Counters counters;

    @Inject
    Caller caller;

    @Inject
    RefusalMapper refusals;

    @Override
    public Response toResponse(Throwable cause) {
        if (cause instanceof WebApplicationException framework) return framework(framework);
        for (var inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof Refusal refusal) return refusals.toResponse(refusal);
            if (inner instanceof OptimisticLockException) return refuse(BoundaryRefusal.CHANGED_MEANWHILE);
        }
        return fault(cause);
    }

    private Response framework(WebApplicationException cause) {
        var answer = cause.getResponse();
        if (answer.getStatus() >= 500) return fault(cause);
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION || answer.hasEntity())
            return answer;
        LOG.info(() -> "request " + caller.request() + " answered " + answer.getStatus() + ": "
                + (cause.getCause() == null ? cause : cause.getCause())
                        .getClass()
                        .getName());
        return switch (answer.getStatus()) {
            case 401 -> refuse(BoundaryRefusal.SIGN_IN);
            case 403 -> refuse(BoundaryRefusal.NOT_ALLOWED, "other roles");
            case 404 -> refuse(BoundaryRefusal.NOT_FOUND);
            case 405 -> refuse(BoundaryRefusal.METHOD);
            case 406 -> refuse(BoundaryRefusal.NOT_ACCEPTABLE);
            case 415 -> refuse(BoundaryRefusal.UNSUPPORTED);
            default -> refuse(BoundaryRefusal.INVALID_INPUT);
        };
    }

    private Response refuse(Reason reason, String... details) {
        return refusals.toResponse(new Refusal(reason, (Object[]) details));
    }

    private Response fault(Throwable cause) {
        var incident = UUID.randomUUID().toString();
        counters.failed();
        LOG.log(Level.SEVERE, "incident " + incident + " request " + caller.request(), cause);
        return Problem.of(BoundaryRefusal.FAULT, List.of())
                .withIncident(incident)
                .response();
    }
}
