package eu.officina.prescriptions;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Approvals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Prescriptions as people read and make them.
@RequestScoped
@Path("/w/{workspace}/prescriptions")
@Produces("text/html;charset=UTF-8")
public class PrescriptionPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Prescribing prescribing;

    @Inject
    Approvals approvals;

    @Inject
    Caller caller;

    /// All prescriptions.
    public record Orders(List<Prescribing.Listed> orders) {}

    /// What can be prescribed here.
    public record Blank(List<Approvals.Listed> approvals, Place site) {}

    @GET
    public String list() {
        return desk.page("prescriptions/list", "prescriptions", new Orders(prescribing.list()));
    }

    @GET
    @Path("new")
    public String blank() {
        return desk.page("prescriptions/blank", "prescriptions", new Blank(approvals.list(), caller.place()));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response prescribe(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        prescribing.prescribe(new Prescribing.NewPrescription(
                f.text("product"),
                f.text("patient"),
                f.text("wristband"),
                f.text("registrationNumber"),
                f.text("indication"),
                f.text("hospital"),
                f.text("country"),
                f.decimal("weight"),
                f.text("consent"),
                f.date("plannedStart"),
                f.date("plannedAdministration")));
        return desk.go("/prescriptions");
    }
}
