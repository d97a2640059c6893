package eu.officina.monitoring;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Plates to close for the operators, to read for quality control, and excursions to assess for quality assurance.
@ApplicationScoped
class MonitoringTasks implements TaskSource {
    @Inject
    SampleBook book;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.QC) && !caller.is(Role.QA)) return List.of();
        var open = book.toRead().stream().filter(this::mine).map(s -> task(s, texts));
        var assess = caller.is(Role.QA) ? book.toAssess().stream().map(s -> assess(s, texts)) : Stream.<Task>of();
        return Stream.concat(open, assess).toList();
    }

    private boolean mine(SampleView sample) {
        return sample.state() == Sample.State.OPENED
                ? caller.is(Role.OPERATOR)
                : caller.is(Role.QC) && sample.dueBy(clock.instant());
    }

    private static Task task(SampleView sample, Texts texts) {
        var opened = sample.state() == Sample.State.OPENED;
        return new Task(
                opened ? Task.When.NOW : Task.When.TODAY,
                texts.of(opened ? "task.close-plate" : "task.read-plate", sample.label()),
                on(sample, texts),
                opened ? "process" : "attention",
                texts.word("sample-state", sample.state()),
                sample.due(),
                "/monitoring/samples/" + sample.id(),
                texts.of("task.button.look"));
    }

    private static Task assess(SampleView sample, Texts texts) {
        var level = sample.level() == null ? Limits.Level.WITHIN : sample.level();
        return new Task(
                Task.When.TODAY,
                texts.of("task.assess-sample", sample.label()),
                on(sample, texts),
                level.tone(),
                texts.word("level", level),
                null,
                "/monitoring/samples/" + sample.id(),
                texts.of("task.button.look"));
    }

    private static String on(SampleView sample, Texts texts) {
        var kind = texts.word("sample", sample.type()) + " · " + sample.where().site();
        return sample.in() == null
                ? kind
                : kind + " · " + texts.of("task.batch", sample.in().number());
    }
}
