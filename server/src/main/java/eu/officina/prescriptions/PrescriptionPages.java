package eu.officina.prescriptions;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.Approvals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /// All prescriptions, and the one that was just made.
    public record Orders(
            List<Prescribing.Listed> orders, @Nullable UUID made) {}

    /// What can be prescribed here.
    public record Blank(List<Approvals.Listed> approvals, Place site, List<String> countries) {}

    @GET
    public String list(@QueryParam("made") @Nullable UUID made) {
        return desk.page("prescriptions/list", "prescriptions", new Orders(prescribing.list(), made));
    }

    @GET
    @Path("new")
    public String blank() {
        return desk.page(
                "prescriptions/blank", "prescriptions", new Blank(approvals.list(), caller.place(), Texts.COUNTRIES));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response prescribe(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var made = prescribing.prescribe(new Prescribing.NewPrescription(
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
        return desk.go("/prescriptions?made=" + made);
    }

    @POST
    @Path("{prescription}/withdrawal")
    @Consumes("application/x-www-form-urlencoded")
    public Response withdraw(@PathParam("prescription") UUID prescription, MultivaluedMap<String, String> sent) {
        prescribing.withdraw(
                prescription, new Prescribing.Withdrawal(form.of(sent).text("reason")));
        return desk.go("/prescriptions");
    }
}
