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
import java.util.List;
import java.util.UUID;

/// The queue of the qualified person, and all that certification looks at, on one page.
@RequestScoped
@Path("/w/{workspace}")
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
    CertificationQueue queue;

    @Inject
    Notices notices;

    /// Those that wait, in the order of their shelf life.
    public record Queue(List<CertificationQueue.Waiting> waiting) {}

    @GET
    @Path("certification")
    public String queue() {
        return desk.page("release/queue", "certification", new Queue(queue.waiting()));
    }

    @GET
    @Path("batches/{batch}/release")
    public String release(@PathParam("batch") UUID batch) {
        return desk.page("release/release", "batches", releases.view(batch));
    }

    @POST
    @Path("batches/{batch}/release/notices/{notice}")
    public Response told(
            @PathParam("batch") UUID batch, @PathParam("notice") UUID notice, MultivaluedMap<String, String> sent) {
        notices.done(notice, new Notices.Done(form.of(sent).text("words")));
        return desk.go("/batches/" + batch + "/release#notices");
    }
}
