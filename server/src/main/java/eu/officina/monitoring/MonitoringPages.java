package eu.officina.monitoring;

import eu.officina.audit.AuditTrail;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.masterrecords.EmSample;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The environment as people read it and work on it.
@RequestScoped
@Path("/w/{workspace}/monitoring")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class MonitoringPages {
    private static final String RAIL = "monitoring";

    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    SampleBook book;

    @Inject
    SamplingPlan plan;

    @Inject
    Monitoring monitoring;

    @Inject
    Batches batches;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /// What is to be done, and the rooms.
    public record Board(
            List<SampleView> toRead,
            List<SampleView> toAssess,
            List<SampleBook.Room> rooms,
            List<SamplingPlan.Site> sites,
            Instant now) {}

    /// A list of samples of a batch, a room or an operator; `title` the room or the operator's name.
    public record Samples(
            BatchViews.@Nullable Identity batch,
            String title,
            List<TrendDrawing> drawings,
            List<SampleView> samples,
            Instant now) {}

    /// One sample with its audit trail.
    public record One(SampleView sample, List<AuditTrail.Line> trail, Instant now) {}

    @GET
    public String board() {
        return desk.page(
                "monitoring/board",
                RAIL,
                new Board(book.toRead(), book.toAssess(), book.rooms(), plan.sites(), clock.instant()));
    }

    @GET
    @Path("rooms/{room}")
    public String room(@PathParam("room") String room) {
        var samples = book.list(room, null);
        return desk.page(
                "monitoring/samples",
                RAIL,
                new Samples(null, room, TrendDrawing.of(samples), samples, clock.instant()));
    }

    @GET
    @Path("batches/{batch}")
    public String batch(@PathParam("batch") UUID batch) {
        var identity = batches.identity(batch);
        return desk.page(
                "monitoring/samples",
                "batches",
                new Samples(identity, identity.number(), List.of(), book.of(batch), clock.instant()));
    }

    @GET
    @Path("operators")
    public String operator(@QueryParam("subject") String subject) {
        var samples = book.list(null, String.valueOf(subject));
        var name = samples.isEmpty() ? "–" : samples.getFirst().operatorName();
        return desk.page(
                "monitoring/samples",
                RAIL,
                new Samples(null, name, TrendDrawing.of(samples), samples, clock.instant()));
    }

    @POST
    @Path("samples")
    public Response take(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var closed = f.text("closed").isEmpty() ? null : f.moment("closed");
        var id = monitoring.take(new Monitoring.NewSample(
                f.text("label"), f.choice("type", EmSample.Type.class), f.text("site"), f.moment("opened"), closed));
        return desk.go("/monitoring/samples/" + id);
    }

    @GET
    @Path("samples/{sample}")
    public String sample(@PathParam("sample") UUID id) {
        return desk.page("monitoring/sample", RAIL, new One(book.get(id), trail.of(id), clock.instant()));
    }

    @POST
    @Path("samples/{sample}/closing")
    public Response close(@PathParam("sample") UUID id) {
        monitoring.close(id);
        return desk.go("/monitoring");
    }

    @POST
    @Path("samples/{sample}/readings")
    public Response read(@PathParam("sample") UUID id, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var large = f.text("large").isEmpty() ? null : f.whole("large");
        monitoring.read(
                id,
                new Monitoring.Result(
                        f.whole("count"),
                        large,
                        f.optional("organism"),
                        f.optional("incubation"),
                        f.optional("reason")));
        return desk.go("/monitoring/samples/" + id);
    }

    @POST
    @Path("samples/{sample}/assessment")
    public Response assess(@PathParam("sample") UUID id, MultivaluedMap<String, String> sent) {
        monitoring.assess(id, new Monitoring.Words(form.of(sent).text("words")));
        return desk.go("/monitoring/samples/" + id);
    }
}
