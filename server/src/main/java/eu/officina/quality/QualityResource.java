package eu.officina.quality;

import eu.officina.tenants.Administration;
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

/// Deviations and the quality log over the API.
@RequestScoped
@Path("/api/w/{workspace}/quality")
@Produces("application/json")
@Consumes("application/json")
public class QualityResource {
    @Inject
    Deviations deviations;

    @Inject
    QualityLog log;

    @Inject
    Administration administration;

    @GET
    @Path("deviations")
    public List<Deviations.Listed> deviations() {
        return deviations.open();
    }

    @GET
    @Path("deviations/{deviation}")
    public Deviations.Listed deviation(@PathParam("deviation") UUID id) {
        return deviations.get(id);
    }

    @POST
    @Path("deviations/{deviation}/classification")
    public void classify(@PathParam("deviation") UUID id, Deviations.Classification asked) {
        deviations.classify(id, asked);
    }

    /// The caller begins to investigate.
    @POST
    @Path("deviations/{deviation}/investigation")
    public void investigate(@PathParam("deviation") UUID id) {
        deviations.investigate(id);
    }

    @POST
    @Path("deviations/{deviation}/findings")
    public void conclude(@PathParam("deviation") UUID id, Deviations.Findings found) {
        deviations.conclude(id, found);
    }

    @POST
    @Path("deviations/{deviation}/return")
    public void giveBack(@PathParam("deviation") UUID id, Deviations.Conclusion why) {
        deviations.giveBack(id, why);
    }

    @POST
    @Path("deviations/{deviation}/closure")
    public void close(@PathParam("deviation") UUID id, Deviations.Conclusion how) {
        deviations.close(id, how);
    }

    /// Who may own an action: the name of each member, by subject.
    @GET
    @Path("people")
    public Map<String, String> people() {
        return administration.people();
    }

    @GET
    @Path("log")
    public List<QualityLog.Item> log() {
        return log.list();
    }

    @POST
    @Path("log")
    public Response enter(QualityLog.NewItem asked) {
        return Response.status(201).entity(Map.of("id", log.enter(asked))).build();
    }

    @POST
    @Path("log/{item}/completion")
    public void done(@PathParam("item") UUID id, QualityLog.Words what) {
        log.done(id, what);
    }

    @POST
    @Path("log/{item}/check")
    public void check(@PathParam("item") UUID id, QualityLog.Check check) {
        log.check(id, check);
    }
}
