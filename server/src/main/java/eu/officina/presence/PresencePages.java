package eu.officina.presence;

import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.identifiers.Scan;
import eu.officina.tenants.Administration;
import eu.officina.tenants.Seat;
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
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;

/// The signing PIN, the signature by PIN beside any record, and the locked screen.
@RequestScoped
@Path("/w/{workspace}/presence")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class PresencePages {
    private static final Set<String> OWN = Set.of("act", "object", "key", "badge", "person", "pin", "seen");

    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Pins pins;

    @Inject
    Bench bench;

    @Inject
    Arrivals arrivals;

    @Inject
    Seat seat;

    @Inject
    Caller caller;

    @Inject
    Administration administration;

    @GET
    public String pin() {
        return desk.page("presence/pin", "", pins.standing());
    }

    @POST
    @Path("pin")
    public Response set(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        pins.set(new Pins.NewPin(f.text("pin"), f.text("again")));
        return desk.go("/presence");
    }

    /// Signs what a page shows; the page draws its bench anew and keeps what was typed.
    @POST
    @Path("signature")
    public Response sign(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        if (sent.containsKey("person")
                && f.text("person").isEmpty()
                && f.text("badge").isEmpty()) {
            throw new InvalidInput("/badge", "is missing: scan the badge, or choose the name");
        }
        var details = new HashMap<String, String>();
        sent.keySet().forEach(name -> details.put(name, f.text(name)));
        details.keySet().removeAll(OWN);
        bench.sign(new Bench.Seen(f.text("act"), f.id("object"), details, f.text("seen")), presented(f));
        return Response.noContent().header("HX-Trigger", "officina-signed").build();
    }

    @GET
    @Path("locked")
    public String locked() {
        return desk.page("presence/locked", "", pins.standing());
    }

    @POST
    @Path("lock")
    public Response lock() {
        arrivals.left();
        seat.lock(caller.place().slug());
        return Response.noContent().header("HX-Trigger", "officina-locked").build();
    }

    @POST
    @Path("unlock")
    public Response unlock(MultivaluedMap<String, String> sent) {
        var another = bench.unlock(presented(form.of(sent)));
        return Response.noContent()
                .header("HX-Trigger", another ? "officina-taken-over" : "officina-unlocked")
                .build();
    }

    /// The administrator scans the badge that a member is to wear.
    @POST
    @Path("badges/{membership}")
    public Response badge(@PathParam("membership") UUID membership, MultivaluedMap<String, String> sent) {
        administration.badge(membership, Bench.code(Scan.parse(form.of(sent).text("badge"))));
        return desk.go("/members");
    }

    private static Bench.Presented presented(Form f) {
        return new Bench.Presented(f.optional("badge"), f.optional("person"), f.text("pin"));
    }
}
