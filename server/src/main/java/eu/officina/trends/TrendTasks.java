package eu.officina.trends;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Signals that nobody has said anything of.
///
/// @rule TD-05
@ApplicationScoped
class TrendTasks implements TaskSource {
    @Inject
    Trends trends;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.QA)) return List.of();
        return trends.all().stream()
                .flatMap(trend -> trend.news().stream().map(signal -> task(trend, signal, texts)))
                .toList();
    }

    private static Task task(Trend trend, Signal signal, Texts texts) {
        return new Task(
                Task.When.TODAY,
                texts.of("task.signal", texts.said(trend.parameter().label())),
                texts.of("task.signal-on", trend.product(), signal.last().batchNumber()),
                "attention",
                texts.word("trend-rule", signal.rule()),
                null,
                TrendPages.address(trend),
                texts.of("task.button.look"));
    }
}
