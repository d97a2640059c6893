package eu.officina.epcis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// The story of a bag as a document.
@RequestScoped
@Path("/w/{workspace}/trace/{unit}/story.pdf")
public class StoryPages {
    @Inject
    UnitStory stories;

    @GET
    @Produces("application/pdf")
    public Response pdf(@PathParam("unit") UUID unit) {
        return Response.ok(stories.of(unit))
                .header("Content-Disposition", "inline; filename=\"story-" + unit + ".pdf\"")
                .build();
    }
}
