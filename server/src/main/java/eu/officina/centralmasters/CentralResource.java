package eu.officina.centralmasters;

import eu.officina.masterrecords.Master;
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

/// Central master records over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class CentralResource {
    @Inject
    CentralEditions central;

    @GET
    @Path("central")
    public List<CentralEditions.Listed> list() {
        return central.list();
    }

    @GET
    @Path("central/{central}/document")
    public Master document(@PathParam("central") UUID id) {
        return central.document(id);
    }

    /// Begins a draft of this site on the central edition.
    @POST
    @Path("central/{central}/adoption")
    public Response adopt(@PathParam("central") UUID id) {
        return Response.status(201).entity(Map.of("id", central.adopt(id))).build();
    }

    /// Shows the effective edition to the sites.
    @POST
    @Path("masters/{master}/publication")
    public Response publish(@PathParam("master") UUID master) {
        return Response.status(201)
                .entity(Map.of("id", central.publish(master)))
                .build();
    }

    /// What this site's edition says otherwise than the central one.
    @GET
    @Path("masters/{master}/annexes")
    public List<CentralEditions.Told> differences(@PathParam("master") UUID master) {
        return central.differences(master);
    }
}
