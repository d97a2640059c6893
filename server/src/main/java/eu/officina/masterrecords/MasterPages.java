package eu.officina.masterrecords;

import eu.officina.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;

/// Master records and approvals as people read them.
@RequestScoped
@Path("/w/{workspace}/masters")
@Produces("text/html;charset=UTF-8")
public class MasterPages {
    @Inject
    Desk desk;

    @Inject
    Masters masters;

    @Inject
    Approvals approvals;

    /// Editions and approvals.
    public record Shelf(List<Masters.Listed> editions, List<Approvals.Listed> approvals) {}

    @GET
    public String list() {
        return desk.page("masterrecords/list", "masters", new Shelf(masters.list(), approvals.list()));
    }

    @GET
    @Path("{master}")
    public String master(@PathParam("master") UUID master) {
        return desk.page("masterrecords/edition", "masters", masters.get(master));
    }
}
