package eu.officina.batchrecords;

import eu.officina.desk.Desk;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import eu.officina.masterrecords.Step;
import eu.officina.presence.Pins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A step of a master record as the operator will see it: the bench with an empty record and nothing to press.
@RequestScoped
@Path("/w/{workspace}/masters/{master}/preview")
@Produces("text/html;charset=UTF-8")
public class PreviewPages {
    private static final BigDecimal SOME_WEIGHT = BigDecimal.valueOf(70);

    @Inject
    Desk desk;

    @Inject
    Masters masters;

    @Inject
    Pins pins;

    @GET
    @Path("{step: (steps/)?[0-9]{1,4}}")
    public String step(@PathParam("master") UUID master, @PathParam("step") String step) {
        var edition = masters.get(master);
        var sheet = new Unwritten(edition);
        var batch = new BatchRecord();
        var steps = edition.master().steps().stream()
                .map(s -> StepView.of(s, sheet, batch))
                .toList();
        var record = new BatchViews.Whole(identity(edition), 1, steps, List.of());
        var shown = Math.clamp(Integer.parseInt(step.substring(step.indexOf('/') + 1)), 1, steps.size());
        var bench = new StepPages.Bench(record, record.step(shown), List.of(), pins.standing(), Map.of(), "", true);
        return desk.page("batchrecords/step", "masters", bench);
    }

    private static BatchViews.Identity identity(Masters.Edition edition) {
        var about = edition.about();
        return new BatchViews.Identity(
                about.id(),
                edition.master().batchPrefix(),
                about.product(),
                about.title(),
                "–",
                "–",
                "–",
                about.regime(),
                BatchRecord.State.IN_PROCESS,
                null,
                null,
                about.edition(),
                about.state() == MasterRecord.State.SUPERSEDED);
    }

    /// An empty record in which every step is open.
    private static class Unwritten extends Sheet {
        Unwritten(Masters.Edition edition) {
            super(edition.master(), SOME_WEIGHT, List.of(), List.of());
        }

        @Override
        public StepState state(Step step) {
            return StepState.OPEN;
        }
    }
}
