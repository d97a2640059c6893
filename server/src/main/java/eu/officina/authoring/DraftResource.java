package eu.officina.authoring;

import eu.officina.boundary.Refusal;
import eu.officina.desk.Desk;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterDrafts;
import eu.officina.masterrecords.Masters;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/// Drafts over the API. An edition is moved by signing the act `master` with the detail `move`.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class DraftResource {
    @Inject
    Masters masters;

    @Inject
    MasterDrafts drafts;

    @Inject
    Beginning beginning;

    @Inject
    Desk desk;

    /// One finding in the caller's language.
    public record Told(int step, @Nullable String field, Finding.What what, String words) {}

    /// Takes a draft in: the document, up to 2 MB.
    @POST
    @Path("masters")
    @RequestBody(content = @Content(schema = @Schema(implementation = Master.class)))
    public Response draft(InputStream document) {
        return Response.status(201)
                .entity(Map.of("id", drafts.draft(read(document))))
                .build();
    }

    /// Saves a draft with another content.
    ///
    /// @param revision the one that was changed
    @POST
    @Path("masters/{master}/document")
    @RequestBody(content = @Content(schema = @Schema(implementation = Master.class)))
    public Map<String, Integer> save(
            @PathParam("master") UUID master, @QueryParam("revision") int revision, InputStream document) {
        drafts.save(master, revision, read(document));
        return Map.of("revision", masters.get(master).about().revision());
    }

    /// The document alone, as it is imported elsewhere.
    @GET
    @Path("masters/{master}/document")
    public Master document(@PathParam("master") UUID master) {
        return masters.get(master).master();
    }

    @POST
    @Path("masters/{master}/editions")
    public Response next(@PathParam("master") UUID master) {
        return Response.status(201)
                .entity(Map.of("id", drafts.draft(beginning.next(master))))
                .build();
    }

    @GET
    @Path("masters/{master}/findings")
    public List<Told> findings(@PathParam("master") UUID master) {
        var texts = desk.shell("masters").texts();
        return MasterCheck.of(masters.get(master).master()).stream()
                .map(f -> new Told(f.step(), f.field(), f.what(), f.said(texts)))
                .toList();
    }

    private static Master read(InputStream document) {
        try {
            var bytes = document.readNBytes(MasterJson.LONGEST + 1);
            if (bytes.length > MasterJson.LONGEST) throw new Refusal(AuthoringRefusal.DOCUMENT_TOO_LARGE);
            return MasterJson.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
