package eu.officina.desk;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What the caller has to do, from every feature, most urgent first.
@UseCase
public class Worklist {
    @Inject
    @Any
    Instance<TaskSource> sources;

    @Inject
    Desk desk;

    @Inject
    Caller caller;

    @Reads
    @Allowed
    public List<Task> tasks() {
        var texts = desk.texts(caller.place().zone());
        return sources.stream()
                .flatMap(source -> source.tasks(texts).stream())
                .sorted(Comparator.comparing(Task::when)
                        .thenComparing(Task::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
    }
}
