package eu.officina.authoring;

import eu.officina.authoring.DraftEditing.Spot;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Field;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// The fields of a step in the editor.
@RequestScoped
@Path("/w/{workspace}/masters/{master}/edit/steps/{step}/fields")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class FieldPages {
    @Inject
    Form form;

    @Inject
    DraftEditing editing;

    @PathParam("master")
    @SuppressWarnings("NullAway.Init") // the path has it
    UUID master;

    @PathParam("step")
    int step;

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            var key = draft.addField(step, form.choice("preset", Preset.class));
            return new Spot(step, key, "label-" + key);
        });
    }

    @POST
    @Path("{field}")
    public Response save(@PathParam("field") String field, MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            var kind = Field.Kind.valueOf(draft.field(step, field).path("kind").asText());
            var changed = FieldForm.read(form, kind);
            draft.putField(step, field, changed);
            var key = changed.path("key").asText();
            return new Spot(step, key, "save-" + key);
        });
    }

    @POST
    @Path("{field}/move")
    public Response move(@PathParam("field") String field, MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            var up = form.text("by").equals("-1");
            draft.moveField(step, field, up ? -1 : 1);
            return new Spot(step, null, (up ? "up-" : "down-") + field);
        });
    }

    @POST
    @Path("{field}/deletion")
    public Response delete(@PathParam("field") String field, MultivaluedMap<String, String> sent) {
        return editing.change(master, sent, draft -> {
            draft.deleteField(step, field);
            return new Spot(step, null, "add-field");
        });
    }
}
