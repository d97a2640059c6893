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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

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
    Batches batches;

    /// The batch and its labels.
    public record Labels(BatchViews.Whole record, StepView step, List<Labelling.Listed> labels) {
        public BatchViews.Identity identity() {
            return record.identity();
        }

        public boolean allRead() {
            return labels.stream().allMatch(label -> label.state() == Label.State.VERIFIED);
        }
    }

    @GET
    @Path("batches/{batch}/labels")
    public String labels(@PathParam("batch") UUID batch) {
        var record = batches.get(batch);
        var step = record.steps().stream()
                .filter(s -> s.fields().stream().anyMatch(f -> f.field().kind() == Field.Kind.LABEL))
                .findFirst()
                .orElseThrow(() -> new Refusal(LabelRefusal.NO_LABEL_STEP));
        return desk.page("labels/labels", "batches", new Labels(record, step, labelling.of(batch)));
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
        labelling.check(batch, form.of(sent).text("scan"));
        return desk.go("/batches/" + batch + "/labels");
    }

    @GET
    @Path("batches/{batch}/labels.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("batch") UUID batch) {
        var name = batches.identity(batch).number() + "-labels.pdf";
        return Response.ok(labelling.pdf(batch))
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .build();
    }
}
