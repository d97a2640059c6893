package eu.officina.recalls;

import eu.officina.boundary.InvalidInput;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.traceability.ScanTarget;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Recalls as people open, follow and close them.
@RequestScoped
@Path("/w/{workspace}/recalls")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class RecallPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Recalls recalls;

    @Inject
    RecallItems items;

    @Inject
    RecallReports reports;

    @Inject
    RecallNotices notices;

    @Inject
    ScanTarget scans;

    /// All recalls and what overseers asked for, the latest first.
    public record Listed(List<Recalls.Head> recalls, List<RecallNotices.Listed> notices) {}

    /// What would be reached from here, before anything is stopped; `preview` null where nothing was asked yet.
    public record Asked(
            @Nullable UUID thing,
            @Nullable Instant from,
            @Nullable Instant to,
            RecallReports.@Nullable Preview preview) {}

    /// One recall.
    public record Followed(RecallReports.Report report) {
        /// What may be said of some of its items.
        public Set<RecallItem.Outcome> outcomes() {
            return report.items().stream()
                    .flatMap(item -> RecallItem.outcomes(report.head().mock(), item.found()).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @GET
    public String list() {
        return desk.page("recalls/list", "recalls", new Listed(recalls.list(), notices.list()));
    }

    /// Shows what a recall would reach: `scan` is what was scanned or typed, else `thing`.
    @GET
    @Path("new")
    public String ask(
            @QueryParam("thing") @Nullable UUID thing,
            @QueryParam("scan") @DefaultValue("") String scan,
            @Context UriInfo asked) {
        var start = scan.isBlank() ? thing : scans.find(scan).thing().id();
        var f = form.of(asked.getQueryParameters());
        var since = f.text("from").isEmpty() ? null : f.moment("from");
        var until = f.text("to").isEmpty() ? null : f.moment("to");
        var nothing = start == null && since == null && until == null;
        var preview = nothing ? null : reports.preview(new Recalls.NewRecall(start, since, until, "preview", true));
        return desk.page("recalls/new", "recalls", new Asked(start, since, until, preview));
    }

    @POST
    public Response open(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var id = recalls.open(new Recalls.NewRecall(
                f.text("thing").isEmpty() ? null : f.id("thing"),
                f.text("from").isEmpty() ? null : Instant.parse(f.text("from")),
                f.text("to").isEmpty() ? null : Instant.parse(f.text("to")),
                f.text("reason"),
                f.checked("mock")));
        return desk.go("/recalls/" + id);
    }

    @POST
    @Path("notices/{notice}")
    public Response answer(@PathParam("notice") UUID notice, MultivaluedMap<String, String> sent) {
        notices.answer(notice, new RecallNotices.Answer(form.of(sent).text("words")));
        return desk.go("/recalls");
    }

    @GET
    @Path("{recall}")
    public String recall(@PathParam("recall") UUID id) {
        return desk.page("recalls/recall", "recalls", new Followed(reports.of(id)));
    }

    @POST
    @Path("{recall}/outcomes")
    public Response settle(@PathParam("recall") UUID recall, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var chosen = f.all("item").stream().map(RecallPages::id).toList();
        items.settle(
                recall,
                new RecallItems.Settling(chosen, f.choice("outcome", RecallItem.Outcome.class), f.text("remark")));
        return desk.go("/recalls/" + recall);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new InvalidInput("/item", "is no identifier");
        }
    }

    @GET
    @Path("{recall}/report.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("recall") UUID id) {
        var name = recalls.get(id).number() + ".pdf";
        return Response.ok(reports.pdf(id))
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .build();
    }
}
