package eu.officina.supply;

import eu.officina.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/// The supply of a batch at the physician's request, document by document.
@RequestScoped
@Path("/w/{workspace}/batches/{batch}/supply")
@Produces("text/html;charset=UTF-8")
public class SupplyPages {
    @Inject
    Desk desk;

    @Inject
    Supplies supplies;

    @GET
    public String supply(@PathParam("batch") UUID batch) {
        return desk.page("supply/supply", "batches", supplies.view(batch));
    }
}
