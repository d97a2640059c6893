package eu.officina.masterrecords;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Drafts that wait for quality assurance.
@ApplicationScoped
class MasterTasks implements TaskSource {
    @Inject
    MasterRecords records;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.QA)) return List.of();
        return records.all().stream()
                .filter(m -> m.state() == MasterRecord.State.DRAFT)
                .map(m -> new Task(
                        Task.When.TODAY,
                        texts.of("task.approve-master", m.product(), m.edition()),
                        m.title(),
                        "waiting",
                        texts.word("master-state", m.state()),
                        null,
                        "/masters/" + m.id(),
                        texts.of("task.button.look")))
                .toList();
    }
}
