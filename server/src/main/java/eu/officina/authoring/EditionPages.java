package eu.officina.authoring;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Approvals;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterComparison;
import eu.officina.masterrecords.MasterDrafts;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import eu.officina.signatures.Signed;
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
import java.util.UUID;

/// Master records and approvals as people read them, and how a new one begins.
@RequestScoped
@Path("/w/{workspace}/masters")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class EditionPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Masters masters;

    @Inject
    MasterDrafts drafts;

    @Inject
    Beginning beginning;

    @Inject
    Approvals approvals;

    /// Editions and approvals.
    public record Shelf(List<Masters.Listed> editions, List<Approvals.Listed> approvals) {}

    /// What a new master record may be called, for the form.
    public record Blank(List<Masters.Listed> editions) {}

    /// One edition with what it gathers, and the other editions of its product to compare it with.
    public record Reading(
            Masters.Edition edition,
            List<Masters.Listed> others,
            Specification specification,
            List<Finding> findings,
            List<Signed> signatures,
            List<String> notes) {
        public boolean is(MasterRecord.State state) {
            return edition.about().state() == state;
        }
    }

    /// Two editions and what they say differently.
    public record Compared(
            Masters.Listed before, Masters.Listed after, List<MasterComparison.Difference> differences) {}

    @GET
    public String list() {
        return desk.page("authoring/list", "masters", new Shelf(masters.list(), approvals.list()));
    }

    @GET
    @Path("new")
    public String blank() {
        return desk.page("authoring/blank", "masters", new Blank(masters.list()));
    }

    /// Begins a master record with nothing but its head and the receipt of the cells.
    @POST
    public Response begin(MultivaluedMap<String, String> sent) {
        return desk.go("/masters/" + drafts.draft(Beginning.from(form.of(sent))) + "/edit");
    }

    /// Takes in a document that was exported or written elsewhere.
    @POST
    @Path("import")
    public Response take(MultivaluedMap<String, String> sent) {
        return desk.go("/masters/" + drafts.draft(MasterJson.read(form.of(sent).text("document"))) + "/edit");
    }

    @GET
    @Path("{master}")
    public String master(@PathParam("master") UUID master) {
        return desk.page("authoring/edition", "masters", beginning.reading(master));
    }

    /// Begins the next edition with the content of this one.
    @POST
    @Path("{master}/editions")
    public Response next(@PathParam("master") UUID master, MultivaluedMap<String, String> sent) {
        form.of(sent);
        return desk.go("/masters/" + drafts.draft(beginning.next(master)) + "/edit");
    }

    @GET
    @Path("{master}/export")
    @Produces("application/json")
    public Response export(@PathParam("master") UUID master) {
        Master document = masters.get(master).master();
        var name = document.product() + "-" + document.edition() + ".json";
        return Response.ok(MasterJson.pretty(document))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @GET
    @Path("{master}/comparison/{before}")
    public String compare(@PathParam("master") UUID master, @PathParam("before") UUID before) {
        var old = masters.get(before);
        var now = masters.get(master);
        var differences = MasterComparison.of(old.master(), now.master());
        return desk.page("authoring/comparison", "masters", new Compared(old.about(), now.about(), differences));
    }
}
