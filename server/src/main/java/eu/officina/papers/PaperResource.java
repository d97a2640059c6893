package eu.officina.papers;

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
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Paper forms over the API. A value is transcribed as any other is recorded, with `paper`; the comparison with the
/// paper
/// is signed by the act `paper`.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class PaperResource {
    @Inject
    Papers papers;

    @Inject
    PaperRegister register;

    @Inject
    PaperSheets sheets;

    /// The register: every form, in the order of the numbers.
    @GET
    @Path("papers")
    public List<PaperViews.Listed> all() {
        return register.all();
    }

    @GET
    @Path("batches/{batch}/papers")
    public List<PaperViews.Listed> of(@PathParam("batch") UUID batch) {
        return register.of(batch);
    }

    @POST
    @Path("batches/{batch}/papers")
    public Response issue(@PathParam("batch") UUID batch, Papers.NewForm asked) {
        return created(papers.issue(batch, asked));
    }

    @GET
    @Path("papers/{paper}")
    public PaperViews.View get(@PathParam("paper") UUID paper) {
        return register.get(paper);
    }

    /// One more numbered copy; the form lists it.
    @POST
    @Path("papers/{paper}/copies")
    public Response copy(@PathParam("paper") UUID paper, Papers.Why why) {
        return created(papers.copy(paper, why));
    }

    @GET
    @Path("papers/{paper}/copies/{copy}")
    @Produces("application/pdf")
    public byte[] print(@PathParam("paper") UUID paper, @PathParam("copy") int copy) {
        return sheets.print(paper, copy);
    }

    /// The body is the file: PDF, PNG or JPEG, up to 10 MB.
    @POST
    @Path("papers/{paper}/scans")
    @Consumes("application/octet-stream")
    public Response attach(
            @PathParam("paper") UUID paper, @QueryParam("name") @Nullable String name, InputStream content) {
        return created(papers.attach(paper, Upload.of(name, content)));
    }

    @GET
    @Path("papers/{paper}/scans/{scan}")
    @Produces("application/octet-stream")
    public Response scan(@PathParam("paper") UUID paper, @PathParam("scan") UUID scan) {
        return register.scan(paper, scan).download();
    }

    @POST
    @Path("papers/{paper}/transcription")
    public void transcribed(@PathParam("paper") UUID paper) {
        papers.transcribed(paper);
    }

    @POST
    @Path("papers/{paper}/cancellation")
    public void cancel(@PathParam("paper") UUID paper, Papers.Cancelling how) {
        papers.cancel(paper, how);
    }

    private static Response created(UUID id) {
        return Response.status(201).entity(Map.of("id", id)).build();
    }
}
