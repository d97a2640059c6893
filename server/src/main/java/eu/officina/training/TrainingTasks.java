package eu.officina.training;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Training that ends within 30 days or has ended: for quality assurance, and for the person.
///
/// @rule TN-04
@ApplicationScoped
class TrainingTasks implements TaskSource {
    @Inject
    TrainingBoard board;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Override
    public List<Task> tasks(Texts texts) {
        return board.processes().stream()
                .flatMap(process -> process.rows().stream().filter(this::waits).map(row -> task(process, row, texts)))
                .toList();
    }

    private boolean waits(TrainingBoard.Row row) {
        return !row.toRenew().isEmpty() && (caller.is(Role.QA) || own(row));
    }

    private boolean own(TrainingBoard.Row row) {
        return row.subject().equals(caller.person().subject());
    }

    private Task task(TrainingBoard.Crew process, TrainingBoard.Row row, Texts texts) {
        var due = row.toRenew().stream()
                .map(TrainingBoard.Cell::until)
                .filter(Objects::nonNull)
                .map(day -> day.plusDays(1).atStartOfDay(texts.zone()).toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
        var over = due.isBefore(clock.instant());
        return new Task(
                over ? Task.When.TODAY : Task.When.LATER,
                own(row)
                        ? texts.of("task.own-training", process.product())
                        : texts.of("task.training", row.name(), process.product()),
                row.toRenew().stream().map(c -> texts.word("topic", c.topic())).collect(Collectors.joining(", ")),
                over ? "stopped" : "attention",
                texts.word("training-held", over ? TrainingBoard.Held.EXPIRED : TrainingBoard.Held.SOON),
                due,
                "/training#" + process.product(),
                texts.of("task.button.look"));
    }
}
