package eu.officina.storage;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Excursions and gaps that nobody has judged yet.
///
/// @rule ST-03
@ApplicationScoped
class StorageTasks implements TaskSource {
    @Inject
    StorageRows rows;

    @Inject
    StoragePlaces places;

    @Inject
    Temperatures temperatures;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (!caller.is(Role.QA) && !caller.is(Role.QC)) return List.of();
        return rows.places().stream()
                .filter(place -> place.kind() == StoragePlace.Kind.STORE)
                .flatMap(place ->
                        temperatures.open(places.watched(place.id())).stream().map(open -> task(place, open, texts)))
                .toList();
    }

    private static Task task(StoragePlace place, Temperatures.Watched open, Texts texts) {
        var finding = open.finding();
        return new Task(
                finding.what() == Temperature.What.EXCURSION ? Task.When.NOW : Task.When.TODAY,
                texts.of("task.finding-" + finding.what(), place.name()),
                texts.time(finding.from()),
                "attention",
                finding.to() == null ? texts.of("p.still-going-on") : texts.time(finding.to()),
                null,
                "/storage/" + place.id() + "#findings",
                texts.of("task.button.look"));
    }
}
