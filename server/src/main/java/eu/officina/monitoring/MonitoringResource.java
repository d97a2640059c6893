package eu.officina.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The monitoring of the environment over the API. A sample of a batch is placed by an entry in its step.
@RequestScoped
@Path("/api/w/{workspace}/monitoring")
@Produces("application/json")
@Consumes("application/json")
public class MonitoringResource {
    @Inject
    SampleBook book;

    @Inject
    SamplingPlan plan;

    @Inject
    Monitoring monitoring;

    @GET
    @Path("sites")
    public List<SamplingPlan.Site> sites() {
        return plan.sites();
    }

    @POST
    @Path("sites")
    public Response enter(SamplingPlan.NewSite asked) {
        return Response.status(201).entity(Map.of("id", plan.enter(asked))).build();
    }

    @GET
    @Path("sites/{place}")
    public SamplingPlan.Site site(@PathParam("place") UUID site) {
        return plan.get(site);
    }

    /// Limits from a later day on.
    @POST
    @Path("sites/{place}/limits")
    public Response limit(@PathParam("place") UUID site, SamplingPlan.NewLimits asked) {
        return Response.status(201)
                .entity(Map.of("id", plan.limit(site, asked)))
                .build();
    }

    /// Every sample, or those of one batch, one room, one operator (by subject).
    @GET
    @Path("samples")
    public List<SampleView> samples(
            @QueryParam("batch") @Nullable UUID batch,
            @QueryParam("room") @Nullable String room,
            @QueryParam("operator") @Nullable String operator) {
        return batch == null ? book.list(room, operator) : book.of(batch);
    }

    /// A sample of the routine plan.
    @POST
    @Path("samples")
    public Response take(Monitoring.NewSample asked) {
        return Response.status(201).entity(Map.of("id", monitoring.take(asked))).build();
    }

    @GET
    @Path("samples/{sample}")
    public SampleView sample(@PathParam("sample") UUID sample) {
        return book.get(sample);
    }

    @POST
    @Path("samples/{sample}/closing")
    public void close(@PathParam("sample") UUID sample) {
        monitoring.close(sample);
    }

    /// What was found; with a reason it corrects the reading before.
    @POST
    @Path("samples/{sample}/readings")
    public Response read(@PathParam("sample") UUID sample, Monitoring.Result result) {
        return Response.status(201)
                .entity(Map.of("id", monitoring.read(sample, result)))
                .build();
    }

    @POST
    @Path("samples/{sample}/assessment")
    public void assess(@PathParam("sample") UUID sample, Monitoring.Words words) {
        monitoring.assess(sample, words);
    }
}
