package eu.officina.audit;

import eu.officina.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The record's own page: the latest lines, and the verification of all of it.
@RequestScoped
@Path("/w/{workspace}")
@Produces("text/html;charset=UTF-8")
public class AuditPages {
    @Inject
    Desk desk;

    @Inject
    AuditTrail trail;

    @Inject
    Verification verification;

    /// The latest lines, and what verification found when it was asked for.
    public record RecordPage(List<AuditTrail.Line> lines, Verification.@Nullable Report report) {}

    @GET
    @Path("record")
    public String record() {
        return desk.page("audit/record", "record", new RecordPage(trail.latest(), null));
    }

    @GET
    @Path("record/verification")
    public String verify() {
        return desk.page("audit/record", "record", new RecordPage(trail.latest(), verification.verify()));
    }

    @GET
    @Path("trail/{thing}")
    public String trail(@PathParam("thing") UUID thing) {
        return desk.page("audit/trail", "batches", new RecordPage(trail.of(thing), null));
    }
}
