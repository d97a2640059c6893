package eu.officina.scans;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.identifiers.OwnCodes;
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
import java.util.UUID;

/// The hospital's own codes as its administrator sees them.
@RequestScoped
@Path("/w/{workspace}/codes")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class OwnFormPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    OwnForms forms;

    @GET
    public String list() {
        return desk.page("scans/codes", "codes", forms.list());
    }

    @POST
    public Response lay(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        forms.lay(
                new OwnForms.NewForm(f.choice("meaning", OwnCodes.Meaning.class), f.text("pattern"), f.text("issuer")));
        return desk.go("/codes");
    }

    @POST
    @Path("{form}/end")
    public Response end(@PathParam("form") UUID id) {
        forms.end(id);
        return desk.go("/codes");
    }
}
