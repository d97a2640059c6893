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
@Path("/api/w/{workspace}/prescriptions")
@Produces("application/json")
@Consumes("application/json")
public class PrescriptionResource {
    @Inject
    Prescribing prescribing;

    @GET
    public List<Prescribing.Listed> list() {
        return prescribing.list();
    }

    @POST
    public Response prescribe(Prescribing.NewPrescription asked) {
        return Response.status(201)
                .entity(Map.of("id", prescribing.prescribe(asked)))
                .build();
    }

    @POST
    @Path("{prescription}/withdrawal")
    public void withdraw(@PathParam("prescription") UUID prescription, Prescribing.Withdrawal why) {
        prescribing.withdraw(prescription, why);
    }
}
