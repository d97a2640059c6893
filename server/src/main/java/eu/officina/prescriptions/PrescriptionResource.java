package eu.officina.prescriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Prescriptions over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class PrescriptionResource {
    @Inject
    Prescribing prescribing;

    @Inject
    Wristbands wristbands;

    @GET
    @Path("prescriptions")
    public List<Prescribing.Listed> list() {
        return prescribing.list();
    }

    @POST
    @Path("prescriptions")
    public Response prescribe(Prescribing.NewPrescription asked) {
        return Response.status(201)
                .entity(Map.of("id", prescribing.prescribe(asked)))
                .build();
    }

    @POST
    @Path("prescriptions/{prescription}/withdrawal")
    public void withdraw(@PathParam("prescription") UUID prescription, Prescribing.Withdrawal why) {
        prescribing.withdraw(prescription, why);
    }

    /// A patient gets another wristband; says whose.
    @POST
    @Path("wristbands")
    public Map<String, String> replace(Wristbands.Replacement asked) {
        return Map.of("patient", wristbands.replace(asked));
    }
}
