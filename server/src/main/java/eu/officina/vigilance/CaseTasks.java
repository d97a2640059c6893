package eu.officina.vigilance;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import eu.officina.quality.QualityItem;
import eu.officina.quality.QualityLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Cases and the days they have left.
@ApplicationScoped
class CaseTasks implements TaskSource {
    @Inject
    Cases cases;

    @Inject
    QualityLog log;

    @Inject
    Caller caller;

    private static Task.When when(SafetyCase c) {
        var soon = c.due().isBefore(Instant.now().plus(Duration.ofDays(2)));
        if (c.state() == SafetyCase.State.RECEIVED && (soon || c.serious())) return Task.When.NOW;
        return soon ? Task.When.TODAY : Task.When.LATER;
    }

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.PHYSICIAN) && !caller.is(Role.PHARMACOVIGILANCE)) return List.of();
        return Stream.concat(complaints(texts), cases(texts)).toList();
    }

    /// A complaint that may tell of an adverse event waits for who decides whether it is one.
    private Stream<Task> complaints(Texts texts) {
        if (!caller.is(Role.PHARMACOVIGILANCE)) return Stream.of();
        return log.list().stream()
                .filter(i -> i.triage() == QualityItem.Triage.POSSIBLE_EVENT && i.state() == QualityItem.State.OPEN)
                .map(i -> new Task(
                        Task.When.NOW,
                        texts.of("task.complaint-event", i.number()),
                        i.told().title(),
                        "attention",
                        texts.word("triage", i.triage()),
                        null,
                        "/cases",
                        texts.of("task.button.look")));
    }

    private Stream<Task> cases(Texts texts) {
        return cases.all().stream()
                .map(c -> new Task(
                        when(c),
                        texts.of("task.case", c.number()),
                        texts.of("task.case-grade", c.grade()),
                        c.serious() ? "attention" : "process",
                        texts.of(c.serious() ? "task.case-serious" : "task.case-not-serious"),
                        c.due(),
                        "/cases/" + c.id(),
                        texts.of(c.state() == SafetyCase.State.RECEIVED ? "task.button.assess" : "task.button.look")));
    }
}
