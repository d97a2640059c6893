package eu.officina.training;

import eu.officina.boundary.InvalidInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Training over the API.
@RequestScoped
@Path("/api/w/{workspace}/training")
@Produces("application/json")
@Consumes("application/json")
public class TrainingResource {
    @Inject
    Training training;

    @Inject
    TrainingBoard board;

    @Inject
    Clock clock;

    @GET
    public List<Training.Listed> list() {
        return training.list();
    }

    /// Who is trained for what now, by process.
    @GET
    @Path("processes")
    public List<TrainingBoard.Crew> processes() {
        return board.processes();
    }

    /// Whether somebody was trained for a product at a moment (without one: now).
    @GET
    @Path("standing")
    public Standing standing(
            @QueryParam("subject") String subject,
            @QueryParam("product") String product,
            @QueryParam("at") @Nullable String at) {
        return training.trainedOn(String.valueOf(subject), String.valueOf(product), moment(at));
    }

    private Instant moment(@Nullable String at) {
        try {
            return at == null ? clock.instant() : Instant.parse(at);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInput("/at", "is no date and time");
        }
    }

    @POST
    public Response enter(Training.NewTraining asked) {
        return Response.status(201).entity(Map.of("id", training.enter(asked))).build();
    }

    @POST
    @Path("{training}/withdrawal")
    public void withdraw(@PathParam("training") UUID id, Training.Withdrawal why) {
        training.withdraw(id, why);
    }
}
