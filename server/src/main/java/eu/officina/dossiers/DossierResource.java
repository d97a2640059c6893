package eu.officina.dossiers;

import eu.officina.batchrecords.Batches;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;

/// The whole record of a batch over the API: as data with its proofs, as a document with the same data inside.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
public class DossierResource {
    @Inject
    Prints prints;

    @Inject
    Batches batches;

    @GET
    @Path("batches/{batch}/dossier")
    public Response data(@PathParam("batch") UUID batch) {
        return file(
                prints.data(batch), "application/json", batches.identity(batch).number() + ".json");
    }

    @GET
    @Path("batches/{batch}/dossier.pdf")
    @Produces("application/pdf")
    public Response record(@PathParam("batch") UUID batch) {
        return file(
                prints.record(batch), "application/pdf", batches.identity(batch).number() + ".pdf");
    }

    private static Response file(byte[] content, String type, String name) {
        StreamingOutput out = to -> to.write(content);
        return Response.ok(out, type)
                .header("Content-Length", content.length)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
