package eu.officina.training;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.tenants.Administration;
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
import java.util.Map;
import java.util.UUID;

/// Who is trained for what, as people read it and quality assurance keeps it.
@RequestScoped
@Path("/w/{workspace}/training")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class TrainingPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Training training;

    @Inject
    TrainingBoard board;

    @Inject
    Administration administration;

    /// Every process with its people, the records behind it, and who may be chosen.
    public record Board(
            List<TrainingBoard.Crew> processes, List<Training.Listed> records, Map<String, String> people) {}

    @GET
    public String board() {
        return desk.page(
                "training/board", "training", new Board(board.processes(), training.list(), administration.people()));
    }

    @POST
    public Response enter(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        training.enter(new Training.NewTraining(
                f.text("subject"),
                f.text("product"),
                f.choice("topic", TrainingRecord.Topic.class),
                f.optional("edition"),
                f.text("givenBy"),
                f.date("from"),
                f.date("until")));
        return desk.go("/training");
    }

    @POST
    @Path("{training}/withdrawal")
    public Response withdraw(@PathParam("training") UUID id, MultivaluedMap<String, String> sent) {
        training.withdraw(id, new Training.Withdrawal(form.of(sent).text("reason")));
        return desk.go("/training");
    }
}
