package eu.officina.batchrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opening deviations from the record, and quality assurance's judgement of them.
///
/// @rule BR-05
@UseCase
public class Deviations {
    @Inject
    BatchRecords records;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<DeviationChanged> changed;

    /// One deviation as people see it.
    public record Listed(
            UUID id,
            String number,
            UUID batch,
            int step,
            String what,
            Deviation.State state,
            Deviation.@Nullable Severity severity,
            @Nullable String assessment,
            Instant openedAt,
            Instant due,
            @Nullable String closedBy) {}

    /// Quality assurance's judgement.
    public record Assessment(
            @NotNull Deviation.Severity severity,
            @NotBlank @Size(max = 2000) String assessment) {}

    @Allowed(Role.QA)
    public void assess(UUID deviation, @Valid @NotNull Assessment asked) {
        var found = records.deviation(deviation);
        found.assess(asked.severity(), asked.assessment(), caller.person(), clock.instant());
        acts.fire(Act.of("deviation.assessed", "deviation", found.batchId())
                .change(found.number(), Deviation.State.OPEN, asked.severity())
                .because(asked.assessment()));
        changed.fire(new DeviationChanged(found.listed()));
    }

    @Reads
    @Allowed
    public List<Listed> of(UUID batch) {
        records.get(batch);
        return records.deviations(batch).stream().map(Deviation::listed).toList();
    }

    @Reads
    @Allowed
    public List<Listed> open() {
        return records.openDeviations().stream().map(Deviation::listed).toList();
    }

    /// Opens one from the record itself, inside the command that found it.
    void open(BatchRecord batch, Entry.Spot spot, String what) {
        var number =
                "DEV-" + batch.number() + "-" + (records.deviations(batch.id()).size() + 1);
        var deviation = new Deviation(Uuid7.next(), number, spot, what, clock.instant());
        records.add(deviation);
        acts.fire(Act.of("deviation.opened", "deviation", batch.id()).set(number, what));
        changed.fire(new DeviationChanged(deviation.listed()));
    }
}
