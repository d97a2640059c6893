package eu.officina.vigilance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Adverse events over the API.
@RequestScoped
@Path("/api/w/{workspace}/cases")
@Produces("application/json")
@Consumes("application/json")
public class CaseResource {
    @Inject
    Vigilance vigilance;

    @GET
    public List<Vigilance.Case> list() {
        return vigilance.list();
    }

    @POST
    public Response report(Vigilance.Report report) {
        return Response.status(201)
                .entity(Map.of("id", vigilance.report(report)))
                .build();
    }

    @GET
    @Path("{case}")
    public Vigilance.Case get(@PathParam("case") UUID id) {
        return vigilance.get(id);
    }

    @POST
    @Path("{case}/assessment")
    public void assess(@PathParam("case") UUID id, Vigilance.Assessment asked) {
        vigilance.assess(id, asked);
    }
}
