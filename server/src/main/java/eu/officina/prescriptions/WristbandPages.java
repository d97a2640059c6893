package eu.officina.prescriptions;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// Replacing a patient's wristband at the bed.
@RequestScoped
@Path("/w/{workspace}/wristbands")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class WristbandPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Wristbands wristbands;

    /// Whose wristband was replaced just now; empty: nobody's.
    public record Replaced(String patient) {}

    @GET
    public String ask(@QueryParam("patient") @DefaultValue("") String patient) {
        return desk.page("prescriptions/wristband", "custody", new Replaced(patient));
    }

    @POST
    public Response replace(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        return desk.go("/wristbands?patient="
                + wristbands.replace(new Wristbands.Replacement(f.text("wristband"), f.text("reason"))));
    }
}
