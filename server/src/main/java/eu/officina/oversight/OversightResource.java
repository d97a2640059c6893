package eu.officina.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/// Oversight over the API.
@RequestScoped
@Path("/api/w/{workspace}/sites")
@Produces("application/json")
public class OversightResource {
    @Inject
    Oversight oversight;

    @GET
    public List<Oversight.SiteView> sites() {
        return oversight.sites();
    }

    @GET
    @Path("{site}")
    public Oversight.SiteView site(@PathParam("site") String site) {
        return oversight.site(site);
    }
}
