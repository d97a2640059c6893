package eu.officina.oversight;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The overseer's pages: one row per site, and the facts behind a row.
@RequestScoped
@Path("/w/{workspace}/sites")
@Produces("text/html;charset=UTF-8")
public class OversightPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Oversight oversight;

    @Inject
    SiteRecalls recalls;

    /// All sites in view.
    public record Register(List<Oversight.SiteView> sites) {}

    @GET
    public String sites() {
        return desk.page("oversight/sites", "sites", new Register(oversight.sites()));
    }

    /// What was looked for over the sites (empty: nothing yet), what was found, and how many sites were asked just now.
    public record Search(String scan, List<SiteRecalls.Use> uses, String asked) {}

    @GET
    @Path("recalls")
    public String search(
            @QueryParam("scan") @DefaultValue("") String scan, @QueryParam("asked") @DefaultValue("") String asked) {
        var found = scan.isBlank() ? List.<SiteRecalls.Use>of() : recalls.find(scan);
        return desk.page("oversight/recalls", "sites", new Search(scan.strip(), found, asked));
    }

    @POST
    @Path("recalls")
    @Consumes("application/x-www-form-urlencoded")
    public Response ask(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        recalls.ask(new SiteRecalls.Ask(f.text("scan"), f.text("reason")));
        var scan = URLEncoder.encode(f.text("scan"), StandardCharsets.UTF_8);
        return desk.go("/sites/recalls?scan=" + scan + "&asked=yes");
    }

    @GET
    @Path("{site}")
    public String site(@PathParam("site") String site) {
        return desk.page("oversight/site", "sites", oversight.site(site));
    }
}
