package eu.officina.batchrecords;

import eu.officina.attachments.AttachmentResource;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.masterrecords.OnFail;
import eu.officina.presence.Pins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The batch record on the bench: one step.
@RequestScoped
@Path("/w/{workspace}/batches/{batch}/steps/{step}")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class StepPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Batches batches;

    @Inject
    BatchExecution execution;

    @Inject
    BatchFiles files;

    @Inject
    Remarks remarks;

    @Inject
    Pins pins;

    /// One step on the bench.
    public record Bench(
            BatchViews.Whole record,
            StepView step,
            List<Exceptions.Row> exceptions,
            Pins.Standing pin,
            Map<String, String> people,
            String stamp,
            boolean preview) {}

    @GET
    public String step(@PathParam("batch") UUID batch, @PathParam("step") int step) {
        var record = batches.get(batch);
        var shown = Math.clamp(step, 1, record.steps().size());
        var bench = new Bench(
                record,
                record.step(shown),
                batches.exceptions(batch),
                pins.standing(),
                pins.people(),
                batches.news(batch, shown).stamp(),
                false);
        return desk.page("batchrecords/step", "batches", bench);
    }

    /// What a colleague did in this step since the page was drawn; nothing when nobody did.
    @GET
    @Path("news")
    public Response news(
            @PathParam("batch") UUID batch,
            @PathParam("step") int step,
            @QueryParam("seen") @DefaultValue("") String seen) {
        var news = batches.news(batch, step);
        if (news.stamp().equals(seen)) return Response.noContent().build();
        return Response.ok(desk.page("batchrecords/news", "batches", news)).build();
    }

    @POST
    @Path("entries")
    public Response record(
            @PathParam("batch") UUID batch,
            @PathParam("step") int step,
            @HeaderParam("HX-Request") boolean htmx,
            MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var value = f.all("value").size() > 1 ? String.join(";", f.all("value")) : f.optional("value");
        var asked = new Recording(
                f.optional("field"),
                value,
                f.optional("scan"),
                f.optional("reason"),
                absence(f),
                null,
                f.text("seen").isEmpty() ? null : f.whole("seen"),
                f.checked("manual"),
                null);
        execution.record(batch, step, asked);
        return bench(batch, step, htmx);
    }

    /// A remark, a hand-over, that the step is done once more, or what follows a value out of limits.
    @POST
    @Path("{mark: remarks|handovers|repetitions|decisions}")
    public Response mark(
            @PathParam("batch") UUID batch,
            @PathParam("step") int step,
            @PathParam("mark") String mark,
            @HeaderParam("HX-Request") boolean htmx,
            MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var words = new Remarks.Words(f.text("words"));
        switch (mark) {
            case "remarks" -> remarks.remark(batch, step, words);
            case "handovers" -> remarks.handOver(batch, step, words);
            case "repetitions" -> remarks.repeat(batch, step, words);
            default -> {
                var choice = f.choice("choice", OnFail.class);
                remarks.decide(batch, step, new Remarks.Decision(f.text("field"), choice, words.words()));
            }
        }
        return bench(batch, step, htmx);
    }

    /// A photo, a document or the file of a run.
    @POST
    @Path("files")
    @Consumes("multipart/form-data")
    public Response attach(
            @PathParam("batch") UUID batch,
            @PathParam("step") int step,
            @HeaderParam("HX-Request") boolean htmx,
            List<EntityPart> parts) {
        var f = form.ofParts(parts);
        var file = Form.file(parts, "file");
        var sent = new BatchFiles.Sent(f.text("field"), file.getFileName().orElse("file"), f.optional("reason"));
        files.attach(batch, step, sent, AttachmentResource.read(file.getContent()));
        return bench(batch, step, htmx);
    }

    private Response bench(UUID batch, int step, boolean htmx) {
        return htmx ? Response.ok(step(batch, step)).build() : desk.go("/batches/" + batch + "/steps/" + step);
    }

    private static Recording.@Nullable Absence absence(Form f) {
        return f.text("absent").isEmpty() ? null : f.choice("absent", Recording.Absence.class);
    }
}
