package eu.officina.presence;

import eu.officina.identifiers.Scan;
import eu.officina.tenants.Administration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/// The signing PIN over the API. A series begins by signing the act `series` on the workspace, or anything else, with a
/// fresh authentication; what a signature would assert, and its hash, says `signatures/previews`.
@RequestScoped
@Path("/api/w/{workspace}/presence")
@Produces("application/json")
@Consumes("application/json")
public class PresenceResource {
    @Inject
    Pins pins;

    @Inject
    Bench bench;

    @Inject
    Administration administration;

    /// A badge as scanned.
    public record Badge(@NotBlank @Size(max = 512) String badge) {}

    /// A signature by PIN: what was seen, and who is there.
    public record ByPin(
            @NotNull @Valid Bench.Seen seen, @NotNull @Valid Bench.Presented presented) {}

    @GET
    public Pins.Standing standing() {
        return pins.standing();
    }

    /// Who has a PIN here and could sign at this screen: the name of each, by subject.
    @GET
    @Path("people")
    public Map<String, String> people() {
        return pins.people();
    }

    @POST
    @Path("pin")
    public void set(Pins.NewPin asked) {
        pins.set(asked);
    }

    /// The badge that a member is to wear, as scanned.
    @POST
    @Path("badges/{membership}")
    public void badge(@PathParam("membership") UUID membership, @Valid @NotNull Badge asked) {
        administration.badge(membership, Bench.code(Scan.parse(asked.badge())));
    }

    @POST
    @Path("signatures")
    public Response sign(@Valid @NotNull ByPin asked) {
        return Response.status(201)
                .entity(Map.of("id", bench.sign(asked.seen(), asked.presented())))
                .build();
    }
}
