package eu.officina.recalls;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/// What is to be done about each bag and batch of an open recall.
///
/// @rule RC-03
@ApplicationScoped
class RecallTasks implements TaskSource {
    @Inject
    RecallRows rows;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        return Stream.concat(notices(texts), items(texts)).toList();
    }

    private Stream<Task> notices(Texts texts) {
        if (!caller.is(Role.QA) && !caller.is(Role.QP)) return Stream.empty();
        return rows.notices().stream()
                .map(RecallNotice::listed)
                .filter(n -> n.answeredAt() == null)
                .map(n -> new Task(
                        Task.When.NOW,
                        texts.of("task.recall-notice", n.sender()),
                        n.reason(),
                        "attention",
                        texts.time(n.at()),
                        null,
                        "/recalls#notices",
                        texts.of("task.button.look")));
    }

    private Stream<Task> items(Texts texts) {
        return rows.open().stream()
                .flatMap(recall -> rows.items(recall.id()).stream()
                        .filter(item -> item.outcome() == null)
                        .map(RecallItem::item)
                        .filter(this::waits)
                        .map(item -> task(recall, item, texts)));
    }

    /// Who was given a bag is a physician's matter, a bag that was not is for those who have it.
    private boolean waits(Recalls.Item item) {
        if (caller.is(Role.QA) || caller.is(Role.QP)) return true;
        return item.found().equals("ADMINISTERED")
                ? caller.is(Role.PHYSICIAN)
                : caller.is(Role.OPERATOR) || caller.is(Role.NURSE);
    }

    private static Task task(Recall recall, Recalls.Item item, Texts texts) {
        var given = item.found().equals("ADMINISTERED");
        var key = recall.mock() ? "task.mock-recall" : given ? "task.recall-patient" : "task.recall-bag";
        return new Task(
                recall.mock() ? Task.When.TODAY : Task.When.NOW,
                texts.of(key, given ? String.valueOf(item.patient()) : item.name()),
                texts.of("task.recall-of", recall.number(), item.name()),
                recall.mock() ? "process" : "attention",
                texts.of("recall-found." + item.found()),
                null,
                "/recalls/" + recall.id(),
                texts.of("task.button.look"));
    }
}
