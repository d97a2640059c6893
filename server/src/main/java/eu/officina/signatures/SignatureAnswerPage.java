package eu.officina.signatures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// Where the identity provider sends the signer: the signature is stored, and the record shown again.
@RequestScoped
@Path("/sign/callback")
@Produces("text/html;charset=UTF-8")
public class SignatureAnswerPage {
    @Inject
    Ceremony ceremony;

    @Context
    UriInfo uri;

    @GET
    public Response answered() {
        return Response.seeOther(ceremony.finish(uri.getRequestUri())).build();
    }
}
