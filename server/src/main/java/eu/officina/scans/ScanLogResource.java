package eu.officina.scans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The log of scans and the forms of own codes over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class ScanLogResource {
    private static final int LATEST = 500;

    @Inject
    ScanLog log;

    @Inject
    OwnForms forms;

    @GET
    @Path("scans")
    public List<ScanLog.Line> latest() {
        return log.latest(LATEST);
    }

    @GET
    @Path("own-codes")
    public List<OwnForms.Listed> codes() {
        return forms.list();
    }

    @POST
    @Path("own-codes")
    public Response lay(OwnForms.NewForm asked) {
        return Response.status(201).entity(Map.of("id", forms.lay(asked))).build();
    }

    @DELETE
    @Path("own-codes/{form}")
    public void end(@PathParam("form") UUID id) {
        forms.end(id);
    }
}
