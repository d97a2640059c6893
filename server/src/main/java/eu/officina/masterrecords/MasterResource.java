package eu.officina.masterrecords;

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

/// Master records and approvals over the API. Drafts are written in authoring.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class MasterResource {
    @Inject
    Masters masters;

    @Inject
    Approvals approvals;

    @GET
    @Path("masters")
    public List<Masters.Listed> masters() {
        return masters.list();
    }

    @GET
    @Path("masters/{master}")
    public Masters.Edition master(@PathParam("master") UUID master) {
        return masters.get(master);
    }

    /// What an edition says differently from another.
    @GET
    @Path("masters/{master}/comparison/{before}")
    public List<MasterComparison.Difference> compare(
            @PathParam("master") UUID master, @PathParam("before") UUID before) {
        return MasterComparison.of(
                masters.get(before).master(), masters.get(master).master());
    }

    @GET
    @Path("approvals")
    public List<Approvals.Listed> approvals() {
        return approvals.list();
    }

    @POST
    @Path("approvals")
    public Response enter(Approvals.NewApproval asked) {
        return Response.status(201).entity(Map.of("id", approvals.enter(asked))).build();
    }
}
