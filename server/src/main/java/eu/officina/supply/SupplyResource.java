package eu.officina.supply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/// The supply of a batch over the API. Its documents are signed by the act `supply` with the detail `move`.
@RequestScoped
@Path("/api/w/{workspace}/batches/{batch}/supply")
@Produces("application/json")
public class SupplyResource {
    @Inject
    Supplies supplies;

    @GET
    public Supplies.View view(@PathParam("batch") UUID batch) {
        return supplies.view(batch);
    }
}
