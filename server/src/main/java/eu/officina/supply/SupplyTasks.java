package eu.officina.supply;

import eu.officina.boundary.Caller;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Documents of a supply that wait for the caller.
@ApplicationScoped
class SupplyTasks implements TaskSource {
    @Inject
    Supplies supplies;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        return supplies.open().stream()
                .filter(v -> !v.next().isEmpty() && mine(v.next().getFirst()))
                .map(v -> task(v, texts))
                .toList();
    }

    private boolean mine(Supply.State next) {
        return next.roles().stream().anyMatch(caller::is);
    }

    private static Task task(Supplies.View supply, Texts texts) {
        var batch = supply.identity();
        return new Task(
                Task.When.NOW,
                texts.of("task.supply", batch.number()),
                texts.of("task.patient", batch.patient()),
                "attention",
                texts.word("supply-state", supply.next().getFirst()),
                null,
                "/batches/" + batch.batch() + "/supply",
                texts.of("task.button.look"));
    }
}
