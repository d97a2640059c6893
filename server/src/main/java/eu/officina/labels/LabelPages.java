package eu.officina.labels;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.StepView;
import eu.officina.boundary.Refusal;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Field;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The labels of a batch: print, and read back.
@RequestScoped
@Path("/w/{workspace}")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class LabelPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

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

    @Inject
    Retention retention;

    @Inject
    Batches batches;

    @GET
    @Path("batches/{batch}/labels")
    public String labels(@PathParam("batch") UUID batch, @QueryParam("print") @Nullable UUID print) {
        var record = batches.get(batch);
        var step = record.steps().stream()
                .filter(s -> s.fields().stream().anyMatch(f -> f.field().kind() == Field.Kind.LABEL))
                .findFirst()
                .orElseThrow(() -> new Refusal(LabelRefusal.NO_LABEL_STEP));
        return desk.page("labels/labels", "batches", page(batch, record, step, print));
    }

    private LabelsView page(UUID batch, BatchViews.Whole record, StepView step, @Nullable UUID print) {
        var balance = reconciling.balance(batch);
        var last = balance.labels().stream()
                .flatMap(label -> label.copies().stream())
                .flatMap(copy -> Stream.ofNullable(copy.size()))
                .findFirst();
        return new LabelsView(
                record,
                step,
                balance,
                last.orElse(LabelSize.BAG),
                print,
                waiving.minutes(batch),
                retention.of(batch).orElse(null));
    }

    @POST
    @Path("batches/{batch}/labels")
    public Response issue(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        labelling.issue(batch, new Labelling.Filling(f.whole("bags"), f.decimal("volume")));
        return desk.go("/batches/" + batch + "/labels");
    }

    @POST
    @Path("batches/{batch}/labels/checks")
    public Response check(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        scans.check(batch, form.of(sent).text("scan"));
        return desk.go("/batches/" + batch + "/labels");
    }

    @POST
    @Path("batches/{batch}/labels/applications")
    public Response apply(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        scans.apply(batch, form.of(sent).text("scan"));
        return desk.go("/batches/" + batch + "/labels");
    }

    @POST
    @Path("batches/{batch}/labels/waivers")
    public Response waive(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        waiving.waive(batch, form.of(sent).text("scan"));
        return desk.go("/batches/" + batch + "/labels");
    }

    @POST
    @Path("batches/{batch}/labels/minutes")
    public Response begin(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        waiving.begin(batch, new LabelWaiving.Pair(f.text("wristband"), f.text("label")));
        return desk.go("/batches/" + batch + "/labels");
    }

    @POST
    @Path("batches/{batch}/labels/prints")
    public Response print(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var asked = new LabelPrinting.Print(f.choice("size", LabelSize.class), f.optional("language"));
        return desk.go("/batches/" + batch + "/labels?print=" + printing.print(batch, asked));
    }

    @POST
    @Path("batches/{batch}/labels/{label}/loss")
    public Response lose(
            @PathParam("batch") UUID batch, @PathParam("label") UUID label, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        reconciling.lose(label, new Reconciling.Loss(f.choice("became", Label.State.class), f.text("reason")));
        return desk.go("/batches/" + batch + "/labels");
    }

    @POST
    @Path("batches/{batch}/labels/{label}/copies")
    public Response again(
            @PathParam("batch") UUID batch, @PathParam("label") UUID label, MultivaluedMap<String, String> sent) {
        reconciling.again(label, new Reconciling.Again(form.of(sent).text("reason")));
        return desk.go("/batches/" + batch + "/labels");
    }

    @GET
    @Path("labels/prints/{print}.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("print") UUID print) {
        return Response.ok(printing.pdf(print))
                .header("Content-Disposition", "inline; filename=\"labels.pdf\"")
                .build();
    }

    @GET
    @Path("labels/prints/{print}.zpl")
    @Produces("text/plain;charset=UTF-8")
    public Response zpl(@PathParam("print") UUID print, @QueryParam("density") @DefaultValue("8") int density) {
        return Response.ok(printing.zpl(print, density))
                .header("Content-Disposition", "attachment; filename=\"labels.zpl\"")
                .build();
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
}
