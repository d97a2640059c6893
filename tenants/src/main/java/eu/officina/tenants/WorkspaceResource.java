package eu.officina.tenants;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;

/// Workspaces over the API: the caller's own, and, for the operator of the service, opening and suspending.
@RequestScoped
@Path("/api/workspaces")
@Produces("application/json")
public class WorkspaceResource {
    @Inject
    Workspaces workspaces;

    @Inject
    Provisioning provisioning;

    @Inject
    Caller caller;

    /// Why a state is changed.
    public record Because(@NotBlank String reason) {}

    @GET
    public List<Workspaces.Mine> mine() {
        return workspaces.mine();
    }

    @POST
    public Response open(Provisioning.NewWorkspace asked) {
        var place = asked.place();
        caller.be(caller.person(), place, Set.of());
        provisioning.open(asked);
        return Response.created(URI.create("/w/" + place.slug())).entity(place).build();
    }

    @POST
    @Path("{slug}/suspension")
    public void suspend(@PathParam("slug") String slug, Because because) {
        enter(slug);
        provisioning.suspend(because.reason());
    }

    @POST
    @Path("{slug}/resumption")
    public void resume(@PathParam("slug") String slug, Because because) {
        enter(slug);
        provisioning.resume(because.reason());
    }

    private void enter(String slug) {
        caller.be(caller.person(), workspaces.named(slug).as(Place.State.ACTIVE), Set.of());
    }
}
