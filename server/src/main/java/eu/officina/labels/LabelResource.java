package eu.officina.labels;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Labels over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class LabelResource {
    @Inject
    Labelling labelling;

    @Inject
    LabelScans scans;

    @Inject
    LabelPrinting printing;

    @Inject
    Reconciling reconciling;

    @Inject
    LabelWaiving waiving;

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

    /// Prints what was issued; the file is at `labels/prints/{id}.pdf` or `.zpl` until the first label is read back.
    @POST
    @Path("batches/{batch}/labels/prints")
    public Response print(@PathParam("batch") UUID batch, LabelPrinting.Print asked) {
        return Response.status(201)
                .entity(Map.of("id", printing.print(batch, asked)))
                .build();
    }

    @GET
    @Path("labels/prints/{print}.pdf")
    @Produces("application/pdf")
    public byte[] pdf(@PathParam("print") UUID print) {
        return printing.pdf(print);
    }

    /// @param density dots per millimetre of the printer: 8 (203 dpi), 12 (300 dpi), 24 (600 dpi)
    @GET
    @Path("labels/prints/{print}.zpl")
    @Produces("text/plain;charset=UTF-8")
    public String zpl(@PathParam("print") UUID print, @QueryParam("density") @DefaultValue("8") int density) {
        return printing.zpl(print, density);
    }

    @GET
    @Path("labels/{label}/preview.png")
    @Produces("image/png")
    public byte[] preview(
            @PathParam("label") UUID label,
            @QueryParam("size") @Nullable LabelSize size,
            @QueryParam("language") @Nullable String language) {
        return printing.preview(label, size, language);
    }

    @POST
    @Path("batches/{batch}/labels/applications")
    public Labelling.Listed apply(@PathParam("batch") UUID batch, Scanned scanned) {
        return scans.apply(batch, scanned.scan());
    }

    /// The label that was read back stays beside its bag.
    @POST
    @Path("batches/{batch}/labels/waivers")
    public Labelling.Listed waive(@PathParam("batch") UUID batch, Scanned scanned) {
        return waiving.waive(batch, scanned.scan());
    }

    /// The product is made, wristband and label scanned together: until when it may be given without its label on it.
    @POST
    @Path("batches/{batch}/labels/minutes")
    public Map<String, Instant> begin(@PathParam("batch") UUID batch, LabelWaiving.Pair pair) {
        return Map.of("until", waiving.begin(batch, pair));
    }

    /// Issued = applied + waived + emptied + spoiled + returned + retained, each copy with what became of it.
    @GET
    @Path("batches/{batch}/labels/balance")
    public LabelBalance balance(@PathParam("batch") UUID batch) {
        return reconciling.balance(batch);
    }

    @POST
    @Path("labels/{label}/loss")
    public void lose(@PathParam("label") UUID label, Reconciling.Loss loss) {
        reconciling.lose(label, loss);
    }

    @POST
    @Path("labels/{label}/copies")
    public void again(@PathParam("label") UUID label, Reconciling.Again why) {
        reconciling.again(label, why);
    }

    @POST
    @Path("batches/{batch}/labels/checks")
    public Labelling.Listed check(@PathParam("batch") UUID batch, Scanned scanned) {
        return scans.check(batch, scanned.scan());
    }

    /// The content of a label's symbol, as a scanner reads it.
    @GET
    @Path("labels/{label}/symbol")
    public Map<String, String> symbol(@PathParam("label") UUID label) {
        return Map.of("scan", labelling.symbol(label));
    }
}
