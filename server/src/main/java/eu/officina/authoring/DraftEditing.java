package eu.officina.authoring;

import eu.officina.boundary.Refusal;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterDrafts;
import eu.officina.masterrecords.MasterMove;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.MasterRefusal;
import eu.officina.masterrecords.Masters;
import eu.officina.masterrecords.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One change of a draft by a form, and the editor as it looks afterwards.
@RequestScoped
public class DraftEditing {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Masters masters;

    @Inject
    MasterDrafts drafts;

    @Inject
    HttpServletRequest request;

    /// Where the author is: step 0 is the head; `field` the open one; `focus` the element that gets the focus.
    record Spot(int step, @Nullable String field, String focus) {
        String path() {
            if (step == 0) return "";
            return "/steps/" + step + (field == null ? "" : "?field=" + field);
        }
    }

    /// The draft under work.
    public record Editing(
            Masters.Edition edition,
            int at,
            @Nullable String open,
            String focus,
            List<Finding> findings,
            List<String> notes) {
        /// The step that is open; never asked for the head.
        public Step step() {
            return master().step(at);
        }

        public Master master() {
            return edition.master();
        }

        public int revision() {
            return edition.about().revision();
        }

        public List<Finding> of(int step) {
            return findings.stream().filter(f -> f.step() == step).toList();
        }

        /// A number as it was typed.
        public static String plain(@Nullable BigDecimal number) {
            return number == null ? "" : number.toPlainString();
        }

        /// The fields of the steps before the open one, for conditions.
        public List<Master.Placed> earlier() {
            return master().fields().filter(p -> p.step().number() < at).toList();
        }

        /// The keys of the numbers that are recorded before the open step ends, for calculations.
        public List<String> numbers() {
            return master().fields()
                    .filter(p -> p.step().number() <= at && FieldCheck.numeric(p.field()))
                    .map(p -> p.field().key())
                    .toList();
        }
    }

    /// The editor; whoever may not write reads the edition instead.
    Response opened(UUID master, Spot spot) {
        var edition = masters.get(master);
        var shell = desk.shell("masters");
        var writes = MasterMove.SUBMIT.roles().stream().anyMatch(shell::is);
        if (!writes || edition.about().state() != MasterRecord.State.DRAFT) return desk.go("/masters/" + master);
        return Response.ok(page(edition, spot)).build();
    }

    private String page(Masters.Edition edition, Spot spot) {
        var findings = MasterCheck.of(edition.master());
        var notes = masters.notes(edition.about().id());
        var at = Math.clamp(spot.step(), 0, edition.master().steps().size());
        var editing = new Editing(edition, at, spot.field(), spot.focus(), findings, notes);
        return desk.page("authoring/editor", "masters", editing);
    }

    /// Changes the draft as the form says and saves it; the form names the revision that the author saw.
    Response change(UUID master, MultivaluedMap<String, String> sent, Function<Draft, Spot> how) {
        int seen = form.of(sent).whole("revision");
        var edition = masters.get(master);
        int now = edition.about().revision();
        if (seen != now) throw new Refusal(MasterRefusal.DRAFT_CHANGED, seen, now);
        var draft = new Draft(edition.master());
        var spot = how.apply(draft);
        drafts.save(master, seen, draft.master());
        var path = "/masters/" + master + "/edit" + spot.path();
        if (request.getHeader("HX-Request") == null) return desk.go(path);
        return Response.ok(page(masters.get(master), spot))
                .header("HX-Push-Url", desk.shell("masters").at(path))
                .build();
    }
}
