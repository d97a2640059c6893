package eu.officina.labels;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
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

/// Labels over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class LabelResource {
    @Inject
    Labelling labelling;

    /// What the scanner read.
    public record Scanned(@NotBlank String scan) {}

    @GET
    @Path("batches/{batch}/labels")
    public List<Labelling.Listed> labels(@PathParam("batch") UUID batch) {
        return labelling.of(batch);
    }

    @POST
    @Path("batches/{batch}/labels")
    public Response issue(@PathParam("batch") UUID batch, Labelling.Filling filling) {
        return Response.status(201).entity(labelling.issue(batch, filling)).build();
    }

    @GET
    @Path("batches/{batch}/labels.pdf")
    @Produces("application/pdf")
    public byte[] pdf(@PathParam("batch") UUID batch) {
        return labelling.pdf(batch);
    }

    @POST
    @Path("batches/{batch}/labels/checks")
    public Labelling.Listed check(@PathParam("batch") UUID batch, Scanned scanned) {
        return labelling.check(batch, scanned.scan());
    }

    /// The content of a label's symbol, as a scanner reads it.
    @GET
    @Path("labels/{label}/symbol")
    public Map<String, String> symbol(@PathParam("label") UUID label) {
        return Map.of("scan", labelling.symbol(label));
    }
}
