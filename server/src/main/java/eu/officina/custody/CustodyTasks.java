package eu.officina.custody;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/// Shipments on their way, to those who receive them; excursions and gaps on the way that nobody has judged yet.
///
/// @rule CU-03
@ApplicationScoped
class CustodyTasks implements TaskSource {
    @Inject
    Shipments shipments;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        var receives = caller.is(Role.NURSE) || caller.is(Role.OPERATOR);
        var arriving = receives ? shipments.departed() : List.<Shipments.Head>of();
        var findings = caller.is(Role.QA) ? shipments.open() : List.<Shipments.Open>of();
        return Stream.concat(
                        arriving.stream().map(head -> receive(head, texts)),
                        findings.stream().map(open -> task(open, texts)))
                .toList();
    }

    private static Task receive(Shipments.Head head, Texts texts) {
        return new Task(
                Task.When.TODAY,
                texts.of("task.receive-shipment", head.number()),
                head.destination() + ", " + head.carrier(),
                "process",
                texts.word("shipment-state", head.state()),
                null,
                "/custody/shipments/" + head.id(),
                texts.of("task.button.receive"));
    }

    private static Task task(Shipments.Open open, Texts texts) {
        var finding = open.watched().finding();
        return new Task(
                Task.When.TODAY,
                texts.of("task.finding-" + finding.what(), open.head().number()),
                texts.time(finding.from()),
                "attention",
                finding.to() == null ? texts.of("p.still-going-on") : texts.time(finding.to()),
                null,
                "/custody/shipments/" + open.head().id() + "#findings",
                texts.of("task.button.look"));
    }
}
