package eu.officina.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The audit trail and its verification over the API.
@RequestScoped
@Path("/api/w/{workspace}/audit")
@Produces("application/json")
public class AuditResource {
    @Inject
    AuditTrail trail;

    @Inject
    Verification verification;

    @Inject
    Proofs proofs;

    /// @param about the thing whose trail is asked for; without it, the latest lines of the workspace
    @GET
    public List<AuditTrail.Line> trail(@QueryParam("about") @Nullable UUID about) {
        return about == null ? trail.latest() : trail.of(about);
    }

    /// The public key that signs checkpoints and records: Ed25519, X.509, Base64.
    @GET
    @Path("key")
    public Map<String, String> key() {
        return Map.of("key", proofs.key());
    }

    @GET
    @Path("verification")
    public Verification.Report verify() {
        return verification.verify();
    }
}
