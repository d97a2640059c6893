package eu.officina.epcis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// EPCIS 2.0 over REST, below each workspace.
///
/// @source GS1 EPCIS 2.0.1, 12
@RequestScoped
@Path("/api/w/{workspace}/epcis")
@Produces({"application/json", "application/ld+json"})
@Consumes({"application/json", "application/ld+json"})
public class EpcisResource {
    private static final String VERSION = "2.0";

    @Inject
    Capturing capturing;

    @Inject
    Captures captures;

    @Inject
    Declaring declaring;

    @Inject
    EventQuery query;

    /// Takes a document in; the job of the answer is finished.
    @POST
    @Path("capture")
    public Response capture(
            String document,
            @HeaderParam("GS1-Capture-Error-Behaviour") @Nullable String behaviour,
            @Context UriInfo uri) {
        var proceed = "proceed".equals(behaviour) ? Capturing.Behaviour.PROCEED : Capturing.Behaviour.ROLLBACK;
        var job = capturing.capture(parsed(document), proceed);
        return Response.accepted(job)
                .location(uri.getBaseUriBuilder()
                        .path(uri.getPath())
                        .path(job.captureID().toString())
                        .build())
                .header("GS1-EPCIS-Version", VERSION)
                .build();
    }

    @GET
    @Path("capture")
    public List<Capturing.Job> jobs() {
        return captures.jobs();
    }

    @GET
    @Path("capture/{job}")
    public Capturing.Job job(@PathParam("job") UUID job) {
        return captures.job(job);
    }

    @GET
    @Path("events")
    public Response events(@Context UriInfo uri) {
        var page = query.ask(uri.getQueryParameters());
        var answer = Response.ok(page.document().toString()).header("GS1-EPCIS-Version", VERSION);
        if (page.next() != null) {
            var next = uri.getRequestUriBuilder().replaceQueryParam("nextPageToken", page.next());
            answer.header("Link", "<" + next.build() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @GET
    @Path("events/{event: .+}")
    public String event(@PathParam("event") String event) {
        return query.event(event).toString();
    }

    @POST
    @Path("errors/{event: .+}")
    public void declare(@PathParam("event") String event, Declaring.Declaration why) {
        declaring.declare(event, why);
    }

    private static JsonNode parsed(String text) {
        try {
            var document = EventDocument.EXACT.readTree(text);
            if (document != null && document.isObject()) return document;
        } catch (JsonProcessingException notJson) {
            throw new Refusal(EpcisRefusal.NOT_A_DOCUMENT);
        }
        throw new Refusal(EpcisRefusal.NOT_A_DOCUMENT);
    }
}
