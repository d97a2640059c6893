package eu.officina.authoring;

import eu.officina.boundary.Caller;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.MasterMove;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/// Drafts to finish, editions to approve and to make effective.
@ApplicationScoped
class MasterTasks implements TaskSource {
    @Inject
    Masters masters;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        return masters.list().stream().flatMap(m -> task(m, texts)).toList();
    }

    private Stream<Task> task(Masters.Listed m, Texts texts) {
        return switch (m.state()) {
            case DRAFT -> m.mine() ? Stream.of(draft(m, texts)) : Stream.of();
            case IN_REVIEW -> next(m, MasterMove.APPROVE, "task.approve-master", texts);
            case APPROVED -> next(m, MasterMove.MAKE_EFFECTIVE, "task.make-master-effective", texts);
            default -> Stream.of();
        };
    }

    private static Task draft(Masters.Listed m, Texts texts) {
        var back = m.stateReason();
        return back == null
                ? task(m, Task.When.LATER, "task.write-master", m.title(), texts)
                : task(m, Task.When.TODAY, "task.mend-master", back, texts);
    }

    private Stream<Task> next(Masters.Listed m, MasterMove move, String what, Texts texts) {
        if (m.mine() || move.roles().stream().noneMatch(caller::is)) return Stream.of();
        return Stream.of(task(m, Task.When.TODAY, what, m.title(), texts));
    }

    private static Task task(Masters.Listed m, Task.When when, String what, String on, Texts texts) {
        return new Task(
                when,
                texts.of(what, m.product(), m.edition()),
                on,
                m.stateReason() == null || m.state() != MasterRecord.State.DRAFT ? "waiting" : "attention",
                texts.word("master-state", m.state()),
                null,
                "/masters/" + m.id() + (m.state() == MasterRecord.State.DRAFT ? "/edit" : ""),
                texts.of("task.button.look"));
    }
}
