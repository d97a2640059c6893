package eu.officina.tenants;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Memberships, oversight grants and the ledger over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
public class MemberResource {
    @Inject
    Administration administration;

    @Inject
    Grants grants;

    @Inject
    Ledger ledger;

    @GET
    @Path("memberships")
    public List<Administration.Listed> memberships() {
        return administration.list();
    }

    @POST
    @Path("memberships")
    public Response admit(Administration.NewMember asked) {
        return Response.status(201)
                .entity(Map.of("id", administration.admit(asked)))
                .build();
    }

    @POST
    @Path("memberships/{membership}/end")
    public void end(@PathParam("membership") UUID membership, WorkspaceResource.Because because) {
        administration.end(membership, because.reason());
    }

    @GET
    @Path("grants")
    public List<Grants.Listed> grants() {
        return grants.list();
    }

    @POST
    @Path("grants")
    public Response grant(Grants.NewGrant asked) {
        return Response.status(201).entity(Map.of("id", grants.grant(asked))).build();
    }

    @POST
    @Path("grants/{grant}/revocation")
    public void revoke(@PathParam("grant") UUID grant, WorkspaceResource.Because because) {
        grants.revoke(grant, because.reason());
    }

    @GET
    @Path("ledger")
    public List<Ledger.Look> ledger() {
        return ledger.looks();
    }
}
