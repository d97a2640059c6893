package eu.officina.desk;

import eu.officina.boundary.Place;
import eu.officina.tenants.Provisioning;
import eu.officina.tenants.WorkspaceResource;
import eu.officina.tenants.Workspaces;
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
import java.time.ZoneId;
import java.util.List;

/// The operator's page: open, suspend and resume workspaces. Nothing inside them is shown.
@RequestScoped
@Path("/workspaces")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class OperatorPages {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.startsWith("Europe/") || zone.startsWith("Atlantic/"))
            .sorted()
            .toList();

    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Workspaces workspaces;

    @Inject
    WorkspaceResource resource;

    /// Every workspace, and what a new one may choose from.
    public record Register(List<Place> places, List<String> countries, List<String> zones) {}

    @GET
    public String register() {
        return desk.page("desk/workspaces", "", new Register(workspaces.all(), Texts.COUNTRIES, ZONES));
    }

    @POST
    public Response open(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        resource.open(new Provisioning.NewWorkspace(
                f.text("slug"),
                f.text("name"),
                f.choice("kind", Place.Kind.class),
                f.text("country"),
                f.text("zone"),
                f.text("language"),
                f.text("administratorSubject"),
                f.text("administratorName")));
        return desk.away("/workspaces");
    }

    @POST
    @Path("{slug}/{change}")
    public Response change(
            @PathParam("slug") String slug, @PathParam("change") String change, MultivaluedMap<String, String> sent) {
        var because = new WorkspaceResource.Because(form.of(sent).text("reason"));
        if (change.equals("suspension")) resource.suspend(slug, because);
        else resource.resume(slug, because);
        return desk.away("/workspaces");
    }
}
