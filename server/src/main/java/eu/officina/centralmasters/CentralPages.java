package eu.officina.centralmasters;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Masters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/// Central editions as publisher and sites see them.
@RequestScoped
@Path("/w/{workspace}/central")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class CentralPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    CentralEditions central;

    @Inject
    Masters masters;

    /// The central editions in view.
    public record Shelf(List<CentralEditions.Listed> editions) {}

    /// A site's edition beside the central one.
    public record Compared(Masters.Edition edition, List<CentralEditions.Told> differences) {}

    @GET
    public String list() {
        return desk.page("centralmasters/list", "masters", new Shelf(central.list()));
    }

    @POST
    @Path("publications")
    public Response publish(MultivaluedMap<String, String> sent) {
        central.publish(form.of(sent).id("master"));
        return desk.go("/central");
    }

    @POST
    @Path("{central}/adoption")
    public Response adopt(@PathParam("central") UUID id, MultivaluedMap<String, String> sent) {
        form.of(sent);
        return desk.go("/masters/" + central.adopt(id) + "/edit");
    }

    @GET
    @Path("differences/{master}")
    public String differences(@PathParam("master") UUID master) {
        return desk.page(
                "centralmasters/differences",
                "masters",
                new Compared(masters.get(master), central.differences(master)));
    }
}
