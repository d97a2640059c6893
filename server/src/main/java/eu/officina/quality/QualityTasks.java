package eu.officina.quality;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Deviations that wait for the caller, and actions the caller owns or checks.
@ApplicationScoped
class QualityTasks implements TaskSource {
    @Inject
    Deviations deviations;

    @Inject
    QualityLog log;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.QC) && !caller.is(Role.QA) && !caller.is(Role.QP)) {
            return List.of();
        }
        var open = deviations.open().stream().filter(this::waits).map(d -> task(d, texts));
        var items = log.list().stream().filter(this::waits).map(i -> task(i, texts));
        return Stream.concat(open, items).toList();
    }

    private boolean waits(Deviations.Listed d) {
        return switch (d.state()) {
            case OPEN, QA_REVIEW -> caller.is(Role.QA);
            case CLASSIFIED -> caller.is(Role.QA) || caller.is(Role.OPERATOR) || caller.is(Role.QC);
            case INVESTIGATION -> caller.person().name().equals(d.inquiry().investigator());
            case CLOSED -> false;
        };
    }

    private boolean waits(QualityLog.Item item) {
        return switch (item.state()) {
            case OPEN -> caller.person().subject().equals(item.owner());
            case DONE -> caller.is(Role.QA);
            case EFFECTIVE -> false;
        };
    }

    private Task task(Deviations.Listed d, Texts texts) {
        return new Task(
                when(d.due()),
                texts.of("task.deviation-" + d.state(), d.number()),
                texts.said(d.what()),
                "attention",
                texts.word("deviation-state", d.state()),
                d.due(),
                "/quality/deviations/" + d.id(),
                texts.of("task.button.look"));
    }

    private Task task(QualityLog.Item item, Texts texts) {
        var due = item.due().plusDays(1).atStartOfDay(texts.zone()).toInstant();
        return new Task(
                when(due),
                texts.of("task.quality-" + item.state(), item.number()),
                item.told().title(),
                item.state() == QualityItem.State.OPEN ? "process" : "waiting",
                texts.word("quality-state", item.state()),
                due,
                "/quality#" + item.number(),
                texts.of("task.button.look"));
    }

    private Task.When when(Instant due) {
        return due.isBefore(clock.instant().plus(Duration.ofDays(1))) ? Task.When.TODAY : Task.When.LATER;
    }
}
