package eu.officina.batchrecords;

import eu.officina.quality.Deviations;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Batch records over the API. A step is signed by signing the act `step` with the detail `step`.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class BatchResource {
    @Inject
    Batches batches;

    @Inject
    BatchOpening opening;

    @Inject
    BatchExecution execution;

    @Inject
    BatchLifecycle lifecycle;

    @Inject
    Deviations deviations;

    @GET
    @Path("batches")
    public List<BatchViews.Line> list() {
        return batches.list();
    }

    /// The leukapheresis arrived: begins the batch of a prescription.
    @POST
    @Path("batches")
    public Response receive(BatchOpening.Arrival arrival) {
        return Response.status(201)
                .entity(Map.of("id", opening.receive(arrival)))
                .build();
    }

    @GET
    @Path("batches/{batch}")
    public BatchViews.Whole get(@PathParam("batch") UUID batch) {
        return batches.get(batch);
    }

    @GET
    @Path("batches/{batch}/exceptions")
    public List<Exceptions.Row> exceptions(@PathParam("batch") UUID batch) {
        return batches.exceptions(batch);
    }

    @POST
    @Path("batches/{batch}/steps/{step}/entries")
    public Response record(@PathParam("batch") UUID batch, @PathParam("step") int step, Recording asked) {
        return Response.status(201)
                .entity(Map.of("id", execution.record(batch, step, asked)))
                .build();
    }

    @POST
    @Path("batches/{batch}/completion")
    public void complete(@PathParam("batch") UUID batch) {
        execution.complete(batch);
    }

    /// Moves the batch with a reason: `hold`, `resumption`, `return` (for correction) or `abortion`.
    @POST
    @Path("batches/{batch}/{move: hold|resumption|return|abortion}")
    public void move(@PathParam("batch") UUID batch, @PathParam("move") String move, BatchLifecycle.Why why) {
        lifecycle.move(batch, BatchLifecycle.Move.valueOf(move.toUpperCase(Locale.ROOT)), why);
    }

    @GET
    @Path("batches/{batch}/deviations")
    public List<Deviations.Listed> deviations(@PathParam("batch") UUID batch) {
        return deviations.of(batch);
    }
}
