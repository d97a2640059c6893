package eu.officina.desk;

import eu.officina.boundary.Role;
import eu.officina.tenants.Administration;
import eu.officina.tenants.Grants;
import eu.officina.tenants.Ledger;
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
import java.util.stream.Collectors;

/// The administrator's pages: who may do what here, and who may look in; and the ledger of looks.
@RequestScoped
@Path("/w/{workspace}")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class MemberPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Administration administration;

    @Inject
    Grants grants;

    @Inject
    Ledger ledger;

    /// The members, and the roles that can be given.
    public record Members(List<Administration.Listed> members, List<Role> roles) {}

    /// Who may look in, and who did.
    public record Looks(List<Grants.Listed> grants, List<Ledger.Look> looks) {}

    @GET
    @Path("members")
    public String members() {
        var roles =
                Role.GRANTED.stream().filter(administration::hasPlace).sorted().toList();
        return desk.page("desk/members", "members", new Members(administration.list(), roles));
    }

    @POST
    @Path("members")
    public Response admit(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var roles = f.all("role").stream().map(Role::valueOf).collect(Collectors.toSet());
        administration.admit(new Administration.NewMember(f.text("subject"), f.text("name"), roles));
        return desk.go("/members");
    }

    @POST
    @Path("members/{membership}/end")
    public Response end(@PathParam("membership") UUID membership, MultivaluedMap<String, String> sent) {
        administration.end(membership, form.of(sent).text("reason"));
        return desk.go("/members");
    }

    @GET
    @Path("ledger")
    public String ledger() {
        return desk.page("desk/ledger", "ledger", new Looks(grants.list(), ledger.looks()));
    }

    @POST
    @Path("grants")
    public Response grant(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        grants.grant(new Grants.NewGrant(f.text("overseer"), f.checked("visits"), null));
        return desk.go("/ledger");
    }

    @POST
    @Path("grants/{grant}/revocation")
    public Response revoke(@PathParam("grant") UUID grant, MultivaluedMap<String, String> sent) {
        grants.revoke(grant, form.of(sent).text("reason"));
        return desk.go("/ledger");
    }
}
