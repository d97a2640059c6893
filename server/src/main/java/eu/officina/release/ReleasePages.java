package eu.officina.release;

import eu.officina.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/// Review by exception and certification on one page.
@RequestScoped
@Path("/w/{workspace}/batches/{batch}/release")
@Produces("text/html;charset=UTF-8")
public class ReleasePages {
    @Inject
    Desk desk;

    @Inject
    Releases releases;

    @GET
    public String release(@PathParam("batch") UUID batch) {
        return desk.page("release/release", "batches", releases.view(batch));
    }
}
