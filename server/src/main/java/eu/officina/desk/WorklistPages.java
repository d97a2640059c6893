package eu.officina.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/// The home of a workspace: what the caller has to do.
@RequestScoped
@Path("/w/{workspace}")
@Produces("text/html;charset=UTF-8")
public class WorklistPages {
    @Inject
    Desk desk;

    @Inject
    Worklist worklist;

    /// The tasks by group.
    public record TaskList(List<Task> tasks) {
        public List<Task> in(Task.When when) {
            return tasks.stream().filter(t -> t.when() == when).toList();
        }
    }

    @GET
    public String worklist() {
        return desk.page("desk/worklist", "worklist", new TaskList(worklist.tasks()));
    }
}
