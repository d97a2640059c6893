package eu.officina.custody;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.labels.Retention;
import eu.officina.storage.Exposures;
import eu.officina.storage.Whereabouts;
import eu.officina.traceability.Portioning;
import eu.officina.traceability.Thawing;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is done with a bag, and through whose hands and places it went.
@RequestScoped
@Path("/w/{workspace}/custody")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class BagPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    HandingOver handing;

    @Inject
    Thawing thawing;

    @Inject
    Portioning portioning;

    @Inject
    Whereabouts whereabouts;

    @Inject
    Shipments shipments;

    @Inject
    Exposures exposures;

    @Inject
    Retention retention;

    @Inject
    Units units;

    @Inject
    Batches batches;

    /// A bag: where it is (null: in no position), where it was, who had it, and what it went through there.
    public record Chain(
            Units.Listed bag,
            BatchViews.Identity identity,
            @Nullable LocalDate keptUntil,
            Whereabouts.@Nullable Stay now,
            List<Whereabouts.Stay> stays,
            List<HandingOver.Listed> hands,
            List<Shipments.Head> shipments,
            List<Exposures.Exposed> exposed) {}

    @POST
    @Path("hand-overs")
    public Response handOver(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var unit = handing.handOver(new HandingOver.Asked(
                f.text("bag"),
                f.text("badge"),
                f.text("place"),
                f.choice("condition", Condition.class),
                f.optional("logger"),
                f.optional("remark")));
        return desk.go("/custody/units/" + unit);
    }

    @POST
    @Path("thaws")
    public Response thaw(MultivaluedMap<String, String> sent) {
        var until = thawing.thaw(new Thawing.Asked(form.of(sent).text("bag")));
        return desk.go("/custody/units/" + until.unit());
    }

    @POST
    @Path("splits")
    public Response split(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var asked = new Portioning.Split(f.text("bag"), f.whole("bags"), f.decimal("volume"), f.optional("rest"));
        return desk.go("/batches/" + portioning.split(asked) + "/labels");
    }

    @POST
    @Path("pools")
    public Response pool(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var bags = f.all("bag").stream()
                .map(String::strip)
                .filter(scan -> !scan.isEmpty())
                .toList();
        var asked = new Portioning.Pool(bags, f.decimal("volume"), f.optional("rest"));
        return desk.go("/batches/" + portioning.pool(asked) + "/labels");
    }

    private List<Exposures.Exposed> exposed(List<UUID> bag) {
        return Stream.concat(exposures.of(bag).stream(), shipments.exposed(bag).stream())
                .toList();
    }

    /// The chain of custody of a bag.
    @GET
    @Path("units/{unit}")
    public String unit(@PathParam("unit") UUID id) {
        var bag = units.get(id).listed();
        var chain = new Chain(
                bag,
                batches.identity(bag.batch()),
                retention.of(bag.batch()).orElse(null),
                whereabouts.of(id).orElse(null),
                whereabouts.history(id),
                handing.of(id),
                shipments.of(id),
                exposed(List.of(id)));
        return desk.page("custody/unit", "custody", chain);
    }
}
