package eu.officina.custody;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Excursions and gaps on the way that nobody has judged yet.
///
/// @rule CU-03
@ApplicationScoped
class CustodyTasks implements TaskSource {
    @Inject
    Shipments shipments;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.QA)) return List.of();
        return shipments.open().stream().map(open -> task(open, texts)).toList();
    }

    private static Task task(Shipments.Open open, Texts texts) {
        var finding = open.watched().finding();
        return new Task(
                Task.When.TODAY,
                texts.of("task.finding-" + finding.what(), open.head().number()),
                texts.time(finding.from()),
                "attention",
                finding.to() == null ? texts.of("p.still-going-on") : texts.time(finding.to()),
                null,
                "/custody/shipments/" + open.head().id() + "#findings",
                texts.of("task.button.look"));
    }
}
