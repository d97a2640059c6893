package eu.officina.masterrecords;

import eu.officina.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;

/// Master records and approvals as people read them.
@RequestScoped
@Path("/w/{workspace}/masters")
@Produces("text/html;charset=UTF-8")
public class MasterPages {
    @Inject
    Desk desk;

    @Inject
    Masters masters;

    @Inject
    Approvals approvals;

    /// Editions and approvals.
    public record Shelf(List<Masters.Listed> editions, List<Approvals.Listed> approvals) {}

    @GET
    public String list() {
        return desk.page("masterrecords/list", "masters", new Shelf(masters.list(), approvals.list()));
    }

    /// One edition, and the other editions of its product to compare it with.
    public record Reading(Masters.Edition edition, List<Masters.Listed> others) {}

    /// Two editions and what they say differently.
    public record Compared(
            Masters.Listed before, Masters.Listed after, List<MasterComparison.Difference> differences) {}

    @GET
    @Path("{master}")
    public String master(@PathParam("master") UUID master) {
        var edition = masters.get(master);
        var others = masters.list().stream()
                .filter(other -> other.product().equals(edition.about().product()))
                .filter(other -> !other.id().equals(master))
                .toList();
        return desk.page("masterrecords/edition", "masters", new Reading(edition, others));
    }

    @GET
    @Path("{master}/comparison/{before}")
    public String compare(@PathParam("master") UUID master, @PathParam("before") UUID before) {
        var old = masters.get(before);
        var now = masters.get(master);
        var differences = MasterComparison.of(old.master(), now.master());
        return desk.page("masterrecords/comparison", "masters", new Compared(old.about(), now.about(), differences));
    }
}
