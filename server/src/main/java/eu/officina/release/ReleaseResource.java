package eu.officina.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;

/// Review and certification over the API: read here, decided by signing the acts `review`, `certification`,
/// `rejection`.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class ReleaseResource {
    @Inject
    Releases releases;

    @Inject
    CertificationQueue queue;

    @Inject
    Notices notices;

    /// What waits for the qualified person, the least shelf life first.
    @GET
    @Path("certification")
    public List<CertificationQueue.Waiting> queue() {
        return queue.waiting();
    }

    @GET
    @Path("batches/{batch}/release")
    public Releases.View view(@PathParam("batch") UUID batch) {
        return releases.view(batch);
    }

    /// Records that somebody who must know was told.
    @POST
    @Path("batches/{batch}/release/notices/{notice}")
    public void told(@PathParam("notice") UUID notice, Notices.Done how) {
        notices.done(notice, how);
    }
}
