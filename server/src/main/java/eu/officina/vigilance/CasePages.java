package eu.officina.vigilance;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.Units;
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
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Adverse events as people report and read them.
@RequestScoped
@Path("/w/{workspace}/cases")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class CasePages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Vigilance vigilance;

    @Inject
    Units units;

    /// All cases, and the bags that were given.
    public record Shelf(List<Vigilance.Case> cases, List<Units.Listed> given) {}

    /// A blank report on one bag; `now` as the form's field wants it.
    public record Blank(Units.Listed unit, String now) {}

    @GET
    public String list() {
        return desk.page("vigilance/list", "cases", new Shelf(vigilance.list(), units.in(UnitState.ADMINISTERED)));
    }

    @GET
    @Path("new/{unit}")
    public String blank(@PathParam("unit") UUID unit) {
        var now = LocalDateTime.now(desk.shell("").texts().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return desk.page("vigilance/blank", "cases", new Blank(units.get(unit).listed(), now));
    }

    @POST
    public Response report(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var crs = new CytokineRelease(
                f.decimal("temperature"),
                f.checked("feverTreated"),
                f.choice("pressure", CytokineRelease.Pressure.class),
                f.choice("oxygen", CytokineRelease.Oxygen.class));
        var serious = f.all("seriousness").stream()
                .map(Vigilance.Seriousness::valueOf)
                .collect(Collectors.toSet());
        var report = new Vigilance.Report(f.id("unit"), f.text("reaction"), crs, f.moment("onset"), serious);
        return desk.go("/cases/" + vigilance.report(report));
    }

    @GET
    @Path("{case}")
    public String one(@PathParam("case") UUID id) {
        return desk.page("vigilance/case", "cases", vigilance.get(id));
    }

    @POST
    @Path("{case}/assessment")
    public Response assess(@PathParam("case") UUID id, MultivaluedMap<String, String> sent) {
        var causality = form.of(sent).choice("causality", SafetyCase.Causality.class);
        vigilance.assess(id, new Vigilance.Assessment(causality));
        return desk.go("/cases/" + id);
    }
}
