package eu.officina.release;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
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
import java.util.UUID;

/// All that certification looks at, on one page.
@RequestScoped
@Path("/w/{workspace}/batches/{batch}/release")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class ReleasePages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Releases releases;

    @Inject
    Notices notices;

    @GET
    public String release(@PathParam("batch") UUID batch) {
        return desk.page("release/release", "batches", releases.view(batch));
    }

    @POST
    @Path("notices/{notice}")
    public Response told(
            @PathParam("batch") UUID batch, @PathParam("notice") UUID notice, MultivaluedMap<String, String> sent) {
        notices.done(notice, new Notices.Done(form.of(sent).text("words")));
        return desk.go("/batches/" + batch + "/release#notices");
    }
}
