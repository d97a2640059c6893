package eu.officina.papers;

import eu.officina.batchrecords.BatchExecution;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Recording;
import eu.officina.boundary.InvalidInput;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Paper forms: issued, printed, transcribed, compared with the paper.
@RequestScoped
@Path("/w/{workspace}")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class PaperPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Papers papers;

    @Inject
    PaperRegister register;

    @Inject
    PaperSheets sheets;

    @Inject
    Batches batches;

    @Inject
    BatchExecution execution;

    /// The forms of one batch that are open.
    public record Open(List<PaperViews.Listed> forms) {}

    /// The forms of one batch, and the steps a new one can be for.
    public record Shelf(BatchViews.Whole record, List<PaperViews.Listed> forms) {}

    @GET
    @Path("batches/{batch}/papers")
    public String shelf(@PathParam("batch") UUID batch) {
        return desk.page("papers/shelf", "batches", new Shelf(batches.get(batch), register.of(batch)));
    }

    /// The forms that are open, for the batch's overview.
    @GET
    @Path("batches/{batch}/papers/open")
    public String open(@PathParam("batch") UUID batch) {
        var open = register.of(batch).stream().filter(f -> f.state().open()).toList();
        return desk.page("papers/open", "batches", new Open(open));
    }

    @POST
    @Path("batches/{batch}/papers")
    public Response issue(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var id = papers.issue(batch, new Papers.NewForm(f.whole("first"), f.whole("last")));
        return desk.go("/papers/" + id);
    }

    @GET
    @Path("papers/{paper}")
    public String form(@PathParam("paper") UUID paper) {
        return desk.page("papers/paper", "batches", register.get(paper));
    }

    @POST
    @Path("papers/{paper}/copies")
    public Response copy(@PathParam("paper") UUID paper, MultivaluedMap<String, String> sent) {
        papers.copy(paper, new Papers.Why(form.of(sent).text("reason")));
        return desk.go("/papers/" + paper);
    }

    @GET
    @Path("papers/{paper}/copies/{copy}")
    @Produces("application/pdf")
    public Response print(@PathParam("paper") UUID paper, @PathParam("copy") int copy) {
        var name = register.get(paper).form().number() + "-" + copy + ".pdf";
        return Response.ok(sheets.print(paper, copy))
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .build();
    }

    /// One value as it stands on the paper, recorded like any other.
    @POST
    @Path("papers/{paper}/entries")
    public Response transcribe(@PathParam("paper") UUID paper, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var listed = register.get(paper).form();
        var on = new Recording.Paper(listed.number(), f.text("writtenBy"));
        var value = f.all("value").size() > 1 ? String.join(";", f.all("value")) : f.optional("value");
        var asked = new Recording(
                f.optional("field"),
                value,
                f.optional("scan"),
                f.optional("reason"),
                absence(f),
                f.moment("claimedAt"),
                on);
        execution.record(listed.batch(), f.whole("step"), asked);
        return desk.go("/papers/" + paper);
    }

    private static Recording.@Nullable Absence absence(Form f) {
        return f.text("absent").isEmpty() ? null : f.choice("absent", Recording.Absence.class);
    }

    @POST
    @Path("papers/{paper}/scans")
    @Consumes("multipart/form-data")
    public Response attach(@PathParam("paper") UUID paper, List<EntityPart> parts) {
        var file = part(parts, "file");
        var fields = new MultivaluedHashMap<String, String>();
        fields.putSingle("key", text(part(parts, "key")));
        form.of(fields);
        papers.attach(paper, Upload.of(file.getFileName().orElse(null), file.getContent()));
        return desk.go("/papers/" + paper);
    }

    private static EntityPart part(List<EntityPart> parts, String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/" + name, "is missing"));
    }

    private static String text(EntityPart part) {
        try (var content = part.getContent()) {
            return new String(content.readNBytes(100), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GET
    @Path("papers/{paper}/scans/{scan}")
    @Produces("application/octet-stream")
    public Response scan(@PathParam("paper") UUID paper, @PathParam("scan") UUID scan) {
        return register.scan(paper, scan).download();
    }

    @POST
    @Path("papers/{paper}/transcription")
    public Response transcribed(@PathParam("paper") UUID paper) {
        papers.transcribed(paper);
        return desk.go("/papers/" + paper);
    }

    @POST
    @Path("papers/{paper}/cancellation")
    public Response cancel(@PathParam("paper") UUID paper, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        papers.cancel(paper, new Papers.Cancelling(f.text("reason"), f.whole("destroyed")));
        return desk.go("/papers/" + paper);
    }
}
