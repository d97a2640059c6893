package eu.officina.authoring;

import eu.officina.authoring.DraftEditing.Spot;
import eu.officina.desk.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The editor of a draft: head and steps, each form saved by itself.
@RequestScoped
@Path("/w/{workspace}/masters/{master}/edit")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class EditorPages {
    @Inject
    Form form;

    @Inject
    DraftEditing editing;

    @PathParam("master")
    @SuppressWarnings("NullAway.Init") // the path has it
    UUID master;

    @GET
    public Response head() {
        return editing.opened(master, new Spot(0, null, ""));
    }

    @GET
    @Path("steps/{step}")
    public Response step(@PathParam("step") int step, @QueryParam("field") @Nullable String field) {
        return editing.opened(master, new Spot(step, field, ""));
    }

    @POST
    @Path("head")
    public Response saveHead(MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            DraftForms.head(form, draft.head());
            return new Spot(0, null, "save-head");
        });
    }

    @POST
    @Path("steps")
    public Response addStep(MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            int number = draft.addStep(form.whole("behind"), form.choice("preset", Preset.class));
            return new Spot(number, null, "step-name");
        });
    }

    @POST
    @Path("steps/{step}")
    public Response saveStep(@PathParam("step") int step, MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            DraftForms.step(form, draft.step(step));
            return new Spot(step, null, "save-step");
        });
    }

    /// Moves the step to another place; the author stays on the step that is open (`at`, 0: the head).
    @POST
    @Path("steps/{step}/move")
    public Response moveStep(@PathParam("step") int step, MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            var now = draft.moveStep(step, form.whole("to"));
            var focus = form.optional("focus");
            return new Spot(
                    now.applyAsInt(form.whole("at")), null, focus == null ? "open-" + now.applyAsInt(step) : focus);
        });
    }

    @POST
    @Path("steps/{step}/double")
    public Response doubleStep(@PathParam("step") int step, MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> new Spot(draft.doubleStep(step), null, "step-name"));
    }

    @POST
    @Path("steps/{step}/deletion")
    public Response deleteStep(@PathParam("step") int step, MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            draft.deleteStep(step);
            int next = Math.max(1, step - 1);
            return new Spot(next, null, "open-" + next);
        });
    }
}
