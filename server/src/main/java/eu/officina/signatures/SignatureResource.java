package eu.officina.signatures;

import eu.officina.boundary.InvalidInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Signing over the API: ask, let the person confirm at the identity provider, bring back where it sent them.
@RequestScoped
@Path("/api/w/{workspace}/signatures")
@Produces("application/json")
@Consumes("application/json")
public class SignatureResource {
    @Inject
    Signing signing;

    @Inject
    Ceremony ceremony;

    /// Where the signer confirms with a fresh authentication.
    public record Question(URI confirmAt) {}

    /// The address the identity provider sent the signer to, whole.
    public record Answer(@NotBlank String answered) {}

    /// The page of what was signed.
    public record Done(URI page) {}

    @POST
    public Response ask(Signing.Asked asked) {
        return Response.status(201).entity(new Question(signing.ask(asked))).build();
    }

    /// What a signature would assert now; `sha256` is named by a signature by PIN.
    @POST
    @Path("previews")
    public Signing.Preview preview(Signing.Asked asked) {
        return signing.preview(asked);
    }

    @POST
    @Path("answers")
    public Done answer(Answer answer) {
        try {
            return new Done(ceremony.finish(URI.create(answer.answered())));
        } catch (IllegalArgumentException | NullPointerException notAnAddress) {
            throw new InvalidInput("/answered", "is not the address that the identity provider sent you to");
        }
    }
}
