package eu.officina.release;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Caller;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Notices that the caller has to give.
@ApplicationScoped
class NoticeTasks implements TaskSource {
    @Inject
    Notices notices;

    @Inject
    Batches batches;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        return notices.open().stream()
                .filter(n -> n.addressee().roles().stream().anyMatch(caller::is))
                .map(n -> task(n, texts))
                .toList();
    }

    private Task task(Notices.Listed notice, Texts texts) {
        var batch = batches.identity(notice.batch());
        var watch = notice.addressee() == Notice.To.PATIENT_WATCH;
        return new Task(
                watch ? Task.When.TODAY : Task.When.NOW,
                texts.of("task.notice-" + about(notice), batch.number()),
                texts.of("task.patient", batch.patient()),
                "stopped",
                texts.word("notice-cause", notice.cause()),
                notice.due(),
                "/batches/" + notice.batch() + "/release#notices",
                texts.of("task.button.look"));
    }

    private static Enum<?> about(Notices.Listed notice) {
        return notice.cause() == Notice.Cause.ENVIRONMENT ? notice.cause() : notice.addressee();
    }
}
