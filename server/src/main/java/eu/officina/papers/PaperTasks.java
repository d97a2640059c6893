package eu.officina.papers;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Paper forms that wait to be transcribed, or to be compared with the paper by a second person.
@ApplicationScoped
class PaperTasks implements TaskSource {
    @Inject
    PaperRows rows;

    @Inject
    PaperRegister register;

    @Inject
    Batches batches;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.QC) && !caller.is(Role.QA) && !caller.is(Role.NURSE)) {
            return List.of();
        }
        return rows.open().stream()
                .filter(form -> form.state() == PaperForm.State.ISSUED || mayVerify(form))
                .map(form -> task(form, texts))
                .toList();
    }

    private boolean mayVerify(PaperForm form) {
        return !register.view(form).transcribedBy(caller.person().subject());
    }

    private Task task(PaperForm form, Texts texts) {
        var batch = batches.identity(form.batchId());
        var issued = form.state() == PaperForm.State.ISSUED;
        return new Task(
                Task.When.TODAY,
                texts.of("task.paper-" + form.state(), form.number()),
                texts.of("task.product-patient", batch.number(), batch.patient()),
                issued ? "process" : "attention",
                texts.word("paper-state", form.state()),
                null,
                "/papers/" + form.id(),
                texts.of(issued ? "task.button.transcribe" : "task.button.verify"));
    }
}
