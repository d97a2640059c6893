package eu.officina.signatures;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;

/// Signing from a page: off to the identity provider. [SignatureAnswerPage] brings the signer back.
@RequestScoped
@Path("/w/{workspace}/sign")
@Produces("text/html;charset=UTF-8")
public class SignaturePages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Signing signing;

    /// The form names the act and the thing; its other fields are what the act needs to know.
    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response ask(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var details = new HashMap<String, String>();
        sent.keySet().forEach(name -> details.put(name, f.text(name)));
        details.keySet().removeAll(java.util.Set.of("act", "object", "key"));
        return desk.away(signing.ask(new Signing.Asked(f.text("act"), f.id("object"), details))
                .toString());
    }
}
