package eu.officina.oversight;

import eu.officina.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/// The overseer's pages: one row per site, and the facts behind a row.
@RequestScoped
@Path("/w/{workspace}/sites")
@Produces("text/html;charset=UTF-8")
public class OversightPages {
    @Inject
    Desk desk;

    @Inject
    Oversight oversight;

    /// All sites in view.
    public record Register(List<Oversight.SiteView> sites) {}

    @GET
    public String sites() {
        return desk.page("oversight/sites", "sites", new Register(oversight.sites()));
    }

    @GET
    @Path("{site}")
    public String site(@PathParam("site") String site) {
        return desk.page("oversight/site", "sites", oversight.site(site));
    }
}
