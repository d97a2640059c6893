package eu.officina.batchrecords;

import eu.officina.audit.AuditTrail;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.prescriptions.Prescribing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The batch record on the bench.
@RequestScoped
@Path("/w/{workspace}")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class BatchPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Batches batches;

    @Inject
    BatchOpening opening;

    @Inject
    BatchExecution execution;

    @Inject
    BatchLifecycle lifecycle;

    @Inject
    Prescribing prescribing;

    @Inject
    AuditTrail trail;

    /// All batches.
    public record Shelf(List<BatchViews.Line> lines) {}

    /// The prescription whose cells arrive.
    public record Arriving(UUID prescription, String product, String patient) {}

    /// One step on the bench.
    public record Bench(BatchViews.Whole record, BatchViews.StepView step, List<Exceptions.Row> exceptions) {}

    /// The whole record with its audit trail.
    public record Overview(BatchViews.Whole record, List<Exceptions.Row> exceptions, List<AuditTrail.Line> trail) {}

    @GET
    @Path("batches")
    public String list() {
        return desk.page("batchrecords/list", "batches", new Shelf(batches.list()));
    }

    @GET
    @Path("batches/arrival/{prescription}")
    public String arriving(@PathParam("prescription") UUID id) {
        var prescription = prescribing.get(id);
        var patient = prescribing.patient(prescription.patientId()).pseudonym();
        return desk.page("batchrecords/arrival", "batches", new Arriving(id, prescription.product(), patient));
    }

    @POST
    @Path("batches")
    public Response receive(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var batch = opening.receive(new BatchOpening.Arrival(
                f.id("prescription"), f.text("donation"), f.text("productCode"), f.text("wristband")));
        return desk.go("/batches/" + batch + "/steps/1");
    }

    @GET
    @Path("batches/{batch}")
    public String overview(@PathParam("batch") UUID batch) {
        return desk.page(
                "batchrecords/overview",
                "batches",
                new Overview(batches.get(batch), batches.exceptions(batch), trail.of(batch)));
    }

    @GET
    @Path("batches/{batch}/steps/{step}")
    public String step(@PathParam("batch") UUID batch, @PathParam("step") int step) {
        var record = batches.get(batch);
        var shown = Math.clamp(step, 1, record.steps().size());
        return desk.page(
                "batchrecords/step", "batches", new Bench(record, record.step(shown), batches.exceptions(batch)));
    }

    @POST
    @Path("batches/{batch}/steps/{step}/entries")
    public Response record(
            @PathParam("batch") UUID batch,
            @PathParam("step") int step,
            @HeaderParam("HX-Request") boolean htmx,
            MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var value = f.all("value").size() > 1 ? String.join(";", f.all("value")) : f.optional("value");
        var asked = new Recording(
                f.optional("field"), value, f.optional("scan"), f.optional("reason"), absence(f), null, null);
        execution.record(batch, step, asked);
        return htmx ? Response.ok(step(batch, step)).build() : desk.go("/batches/" + batch + "/steps/" + step);
    }

    private static Recording.@Nullable Absence absence(Form f) {
        return f.text("absent").isEmpty() ? null : f.choice("absent", Recording.Absence.class);
    }

    @POST
    @Path("batches/{batch}/completion")
    public Response complete(@PathParam("batch") UUID batch) {
        execution.complete(batch);
        return desk.go("/batches/" + batch);
    }

    @POST
    @Path("batches/{batch}/moves")
    public Response move(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        lifecycle.move(batch, f.choice("move", BatchLifecycle.Move.class), new BatchLifecycle.Why(f.text("reason")));
        return desk.go("/batches/" + batch);
    }
}
