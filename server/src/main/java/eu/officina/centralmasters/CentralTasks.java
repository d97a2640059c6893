package eu.officina.centralmasters;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Central editions that wait to be adopted, and those that were withdrawn under an effective edition.
@ApplicationScoped
class CentralTasks implements TaskSource {
    @Inject
    CentralEditions central;

    @Inject
    Masters masters;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        if (caller.place().kind() != Place.Kind.SITE || !caller.is(Role.QA)) return List.of();
        return Stream.concat(toAdopt(texts), withdrawn(texts)).toList();
    }

    /// The newest edition of a product that no edition of this site stands on.
    private Stream<Task> toAdopt(Texts texts) {
        var seen = new HashSet<String>();
        return central.list().stream()
                .filter(c -> c.withdrawnAt() == null)
                .filter(c -> seen.add(c.publisher() + c.product()))
                .filter(c -> c.adoptedAs() == null)
                .map(c -> task(Task.When.TODAY, texts.of("task.adopt-central", c.product(), c.edition()), c, texts));
    }

    private Stream<Task> withdrawn(Texts texts) {
        var effective = masters.list().stream()
                .filter(m -> m.state() == MasterRecord.State.EFFECTIVE)
                .toList();
        return central.list().stream()
                .filter(c -> c.withdrawnAt() != null)
                .filter(c -> effective.stream()
                        .filter(m -> m.product().equals(c.product()))
                        .anyMatch(
                                m -> c.origin().equals(masters.document(m.id()).origin())))
                .map(c -> task(Task.When.NOW, texts.of("task.central-withdrawn", c.product(), c.edition()), c, texts));
    }

    private static Task task(Task.When when, String what, CentralEditions.Listed c, Texts texts) {
        var gone = c.withdrawnAt() != null;
        return new Task(
                when,
                what,
                gone && c.withdrawnBecause() != null ? c.withdrawnBecause() : c.publisher(),
                gone ? "attention" : "waiting",
                texts.of(gone ? "p.withdrawn" : "p.published"),
                null,
                "/central",
                texts.of("task.button.look"));
    }
}
