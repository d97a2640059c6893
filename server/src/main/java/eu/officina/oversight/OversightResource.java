package eu.officina.oversight;

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
import java.util.List;

/// Oversight over the API.
@RequestScoped
@Path("/api/w/{workspace}/sites")
@Produces("application/json")
public class OversightResource {
    @Inject
    Oversight oversight;

    @Inject
    SiteRecalls recalls;

    @GET
    public List<Oversight.SiteView> sites() {
        return oversight.sites();
    }

    /// The batches of all sites in view that a lot or a chain of identity went into.
    @GET
    @Path("uses")
    public List<SiteRecalls.Use> uses(@QueryParam("scan") @DefaultValue("") String scan) {
        return recalls.find(scan);
    }

    /// Asks the sites that used it to recall it.
    @POST
    @Path("recalls")
    @Consumes("application/json")
    public void ask(SiteRecalls.Ask asked) {
        recalls.ask(asked);
    }

    @GET
    @Path("{site}")
    public Oversight.SiteView site(@PathParam("site") String site) {
        return oversight.site(site);
    }
}
