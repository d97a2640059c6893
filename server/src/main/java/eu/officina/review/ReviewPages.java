package eu.officina.review;

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

/// Review by exception on one page.
@RequestScoped
@Path("/w/{workspace}/batches/{batch}/review")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class ReviewPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Reviews reviews;

    @GET
    public String review(@PathParam("batch") UUID batch) {
        return desk.page("review/review", "batches", reviews.view(batch));
    }

    @POST
    @Path("judgements")
    public Response judge(@PathParam("batch") UUID batch, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var decision = f.choice("decision", Judgement.Decision.class);
        reviews.judge(batch, new Reviews.Judging(f.text("exception"), decision, f.optional("words")));
        return desk.go("/batches/" + batch + "/review");
    }
}
