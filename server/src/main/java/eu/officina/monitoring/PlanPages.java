package eu.officina.monitoring;

import eu.officina.boundary.Caller;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sampling plan as people read and keep it.
@RequestScoped
@Path("/w/{workspace}/monitoring/sites")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class PlanPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    SamplingPlan plan;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// Every site, and the day from which new limits may hold.
    public record Plan(List<SamplingPlan.Site> sites, LocalDate earliest) {}

    @GET
    public String plan() {
        var today = LocalDate.ofInstant(clock.instant(), caller.place().zone());
        return desk.page("monitoring/plan", "monitoring", new Plan(plan.sites(), today.plusDays(1)));
    }

    @POST
    public Response enter(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        plan.enter(new SamplingPlan.NewSite(
                f.text("code"), f.text("name"), f.text("room"), f.choice("grade", EmSample.Grade.class)));
        return desk.go("/monitoring/sites");
    }

    @POST
    @Path("{place}/limits")
    public Response limit(@PathParam("place") UUID site, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var limits = new Limits(
                f.whole("alert"), f.whole("action"), large(f, "largeAlert"), large(f, "largeAction"), f.whole("days"));
        plan.limit(
                site,
                new SamplingPlan.NewLimits(
                        f.choice("type", EmSample.Type.class), f.date("from"), limits, f.text("because")));
        return desk.go("/monitoring/sites#" + site);
    }

    private static @Nullable Integer large(Form f, String name) {
        return f.text(name).isEmpty() ? null : f.whole(name);
    }
}
