package eu.officina.batchrecords;

import eu.officina.attachments.AttachmentResource;
import eu.officina.quality.Deviations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    BatchFiles files;

    @Inject
    Remarks remarks;

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
        return made(opening.receive(arrival));
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
        return made(execution.record(batch, step, asked));
    }

    @POST
    @Path("batches/{batch}/steps/{step}/remarks")
    public Response remark(@PathParam("batch") UUID batch, @PathParam("step") int step, Remarks.Words words) {
        return made(remarks.remark(batch, step, words));
    }

    @POST
    @Path("batches/{batch}/steps/{step}/handovers")
    public Response handOver(@PathParam("batch") UUID batch, @PathParam("step") int step, Remarks.Words words) {
        return made(remarks.handOver(batch, step, words));
    }

    /// Begins the step anew, as often as the master record allows.
    @POST
    @Path("batches/{batch}/steps/{step}/repetitions")
    public Response repeat(@PathParam("batch") UUID batch, @PathParam("step") int step, Remarks.Words why) {
        return made(remarks.repeat(batch, step, why));
    }

    /// What follows a value out of limits, among what the master record allows.
    @POST
    @Path("batches/{batch}/steps/{step}/decisions")
    public Response decide(@PathParam("batch") UUID batch, @PathParam("step") int step, Remarks.Decision asked) {
        return made(remarks.decide(batch, step, asked));
    }

    /// The file of a field, as the body; `name` its name, `reason` where one is there already.
    @POST
    @Path("batches/{batch}/steps/{step}/files/{field}")
    @Consumes("application/octet-stream")
    public Response attach(
            @PathParam("batch") UUID batch,
            @PathParam("step") int step,
            @PathParam("field") String field,
            @BeanParam FileName file,
            InputStream body) {
        var sent = new BatchFiles.Sent(field, file.name == null ? "file" : file.name, file.reason);
        return made(files.attach(batch, step, sent, AttachmentResource.read(body)));
    }

    /// How a sent file is called, and why it replaces another.
    public static class FileName {
        @QueryParam("name")
        @Nullable
        String name;

        @QueryParam("reason")
        @Nullable
        String reason;
    }

    private static Response made(UUID id) {
        return Response.status(201).entity(Map.of("id", id)).build();
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
