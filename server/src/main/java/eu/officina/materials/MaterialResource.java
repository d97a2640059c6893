package eu.officina.materials;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/// Lots and equipment over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class MaterialResource {
    @Inject
    Stock stock;

    @GET
    @Path("lots")
    public List<Stock.Lot> lots() {
        return stock.lots();
    }

    @POST
    @Path("lots")
    public Response receive(Stock.NewLot asked) {
        return Response.status(201).entity(Map.of("id", stock.receive(asked))).build();
    }

    @GET
    @Path("equipment")
    public List<Stock.Device> equipment() {
        return stock.devices();
    }

    @POST
    @Path("equipment")
    public Response register(Stock.NewEquipment asked) {
        return Response.status(201).entity(Map.of("id", stock.register(asked))).build();
    }
}
