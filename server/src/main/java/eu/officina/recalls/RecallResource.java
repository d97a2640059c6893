package eu.officina.recalls;

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

/// Recalls over the API; closing one is a signature (`recall-close`).
@RequestScoped
@Path("/api/w/{workspace}/recalls")
@Produces("application/json")
@Consumes("application/json")
public class RecallResource {
    @Inject
    Recalls recalls;

    @Inject
    RecallItems items;

    @Inject
    RecallReports reports;

    @Inject
    RecallNotices notices;

    @GET
    public List<Recalls.Head> list() {
        return recalls.list();
    }

    /// What would be reached; nothing is recorded.
    @POST
    @Path("preview")
    public RecallReports.Preview preview(Recalls.NewRecall asked) {
        return reports.preview(asked);
    }

    @POST
    public Response open(Recalls.NewRecall asked) {
        return Response.status(201).entity(Map.of("id", recalls.open(asked))).build();
    }

    /// What overseers asked this site to recall.
    @GET
    @Path("notices")
    public List<RecallNotices.Listed> notices() {
        return notices.list();
    }

    @POST
    @Path("notices/{notice}/answer")
    public void answer(@PathParam("notice") UUID notice, RecallNotices.Answer asked) {
        notices.answer(notice, asked);
    }

    @GET
    @Path("{recall}")
    public RecallReports.Report get(@PathParam("recall") UUID recall) {
        return reports.of(recall);
    }

    @POST
    @Path("{recall}/outcomes")
    public void settle(@PathParam("recall") UUID recall, RecallItems.Settling asked) {
        items.settle(recall, asked);
    }
}
