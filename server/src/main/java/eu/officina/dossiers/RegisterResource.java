package eu.officina.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/// The register of certifications over the API: as JSON, as lines for a spreadsheet, each line as a certificate.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
public class RegisterResource {
    @Inject
    Register register;

    @Inject
    Prints prints;

    @GET
    @Path("certifications")
    public Register.Book book() {
        return register.book();
    }

    @GET
    @Path("certifications.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv() {
        var csv = new Csv(Register.Line.TITLES);
        register.book().lines().forEach(line -> csv.row(line.cells()));
        return Response.ok(csv.toString())
                .header("Content-Disposition", "attachment; filename=\"certifications.csv\"")
                .build();
    }

    /// The certificate of one line.
    @GET
    @Path("certifications/{number}/certificate.pdf")
    @Produces("application/pdf")
    public byte[] certificate(@PathParam("number") int number) {
        return prints.certificate(number);
    }
}
