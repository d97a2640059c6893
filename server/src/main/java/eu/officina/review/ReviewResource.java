package eu.officina.review;

import eu.officina.signatures.Signed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The review of a batch over the API. Its stages are signed by the acts `operations-review`, `audit-trail-review` and
/// `review`, a later fact by `addendum` with the detail `text`.
@RequestScoped
@Path("/api/w/{workspace}/batches/{batch}/review")
@Produces("application/json")
@Consumes("application/json")
public class ReviewResource {
    @Inject
    Reviews reviews;

    @GET
    @Path("exceptions")
    public List<Reviews.Judged> exceptions(@PathParam("batch") UUID batch) {
        return reviews.view(batch).exceptions();
    }

    /// The signatures of its stages, in their order.
    @GET
    @Path("signatures")
    public List<Signed> signatures(@PathParam("batch") UUID batch) {
        return reviews.view(batch).stages().stream()
                .map(ReviewView.StageView::signed)
                .filter(Objects::nonNull)
                .toList();
    }

    @POST
    @Path("judgements")
    public Response judge(@PathParam("batch") UUID batch, Reviews.Judging asked) {
        return Response.status(201)
                .entity(Map.of("id", reviews.judge(batch, asked)))
                .build();
    }
}
