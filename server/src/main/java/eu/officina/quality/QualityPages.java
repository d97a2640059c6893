package eu.officina.quality;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.tenants.Administration;
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
import java.util.Map;
import java.util.UUID;

/// Deviations and the quality log as people read and work on them.
@RequestScoped
@Path("/w/{workspace}/quality")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class QualityPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Deviations deviations;

    @Inject
    QualityLog log;

    @Inject
    Administration administration;

    /// What is open, and who may own an action.
    public record Board(List<Deviations.Listed> deviations, List<QualityLog.Item> items, Map<String, String> people) {}

    /// One deviation with the actions that belong to it.
    public record Inquiry(Deviations.Listed deviation, List<QualityLog.Item> items, Map<String, String> people) {}

    @GET
    public String board() {
        return desk.page("quality/board", "quality", new Board(deviations.open(), log.list(), administration.people()));
    }

    @GET
    @Path("deviations/{deviation}")
    public String deviation(@PathParam("deviation") UUID id) {
        var linked = log.list().stream().filter(i -> id.equals(i.deviation())).toList();
        return desk.page(
                "quality/deviation", "quality", new Inquiry(deviations.get(id), linked, administration.people()));
    }

    /// The one next move of a deviation: its name, and what that move needs to be told.
    @POST
    @Path("deviations/{deviation}/{move: classification|investigation|findings|return|closure}")
    public Response move(
            @PathParam("deviation") UUID id, @PathParam("move") String move, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        switch (move) {
            case "classification" -> {
                var severity = f.choice("severity", Deviation.Severity.class);
                deviations.classify(id, new Deviations.Classification(severity, f.text("assessment")));
            }
            case "investigation" -> deviations.investigate(id);
            case "findings" -> deviations.conclude(id, new Deviations.Findings(f.text("cause"), f.text("impact")));
            case "return" -> deviations.giveBack(id, new Deviations.Conclusion(f.text("reason")));
            default -> deviations.close(id, new Deviations.Conclusion(f.text("reason")));
        }
        return desk.go("/quality/deviations/" + id);
    }

    @POST
    @Path("log")
    public Response enter(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var deviation = f.text("deviation").isEmpty() ? null : f.id("deviation");
        var triage = f.text("triage").isEmpty() ? null : f.choice("triage", QualityItem.Triage.class);
        var kind = f.choice("kind", QualityItem.Kind.class);
        log.enter(new QualityLog.NewItem(kind, f.text("title"), deviation, triage, f.text("owner"), f.date("due")));
        return desk.go(deviation == null ? "/quality" : "/quality/deviations/" + deviation);
    }

    @POST
    @Path("log/{item}/completion")
    public Response done(@PathParam("item") UUID id, MultivaluedMap<String, String> sent) {
        log.done(id, new QualityLog.Words(form.of(sent).text("words")));
        return desk.go("/quality");
    }

    @POST
    @Path("log/{item}/check")
    public Response check(@PathParam("item") UUID id, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        log.check(id, new QualityLog.Check(f.text("effective").equals("yes"), f.text("words")));
        return desk.go("/quality");
    }
}
