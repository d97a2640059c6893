package eu.officina.batchrecords;

import static eu.officina.batchrecords.BatchRecord.State.ABORTED;
import static eu.officina.batchrecords.BatchRecord.State.COMPLETED;
import static eu.officina.batchrecords.BatchRecord.State.IN_PROCESS;
import static eu.officina.batchrecords.BatchRecord.State.ON_HOLD;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.Masters;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Moves of a batch that need only a reason: on hold and on again, back to production, aborted.
///
/// @rule BR-14
@UseCase
public class BatchLifecycle {
    private static final Set<String> OPERATORS = Set.of("hold", "resumption");

    @Inject
    BatchRecords records;

    @Inject
    Masters masters;

    @Inject
    Event<Act> acts;

    @Inject
    Event<BatchMoved> moved;

    /// Why the batch is moved.
    public record Why(@NotBlank @Size(max = 500) String reason) {}

    /// Work stops; nothing is recorded or signed until it is resumed.
    @Allowed({Role.OPERATOR, Role.QA})
    public void hold(UUID batch, @Valid @NotNull Why why) {
        move(batch, Set.of(IN_PROCESS), ON_HOLD, why);
    }

    @Allowed({Role.OPERATOR, Role.QA})
    public void resume(UUID batch, @Valid @NotNull Why why) {
        move(batch, Set.of(ON_HOLD), IN_PROCESS, why);
    }

    /// Review found what production must correct.
    @Allowed(Role.QA)
    public void giveBack(UUID batch, @Valid @NotNull Why why) {
        move(batch, Set.of(COMPLETED), IN_PROCESS, why);
    }

    /// Ends the batch for good before its production is complete.
    @Allowed(Role.QA)
    public void abort(UUID batch, @Valid @NotNull Why why) {
        move(batch, Set.of(IN_PROCESS, ON_HOLD), ABORTED, why);
    }

    /// The moves that a caller with these roles may make from that state, by their names over the API.
    static List<String> moves(BatchRecord.State from, Set<Role> roles) {
        if (!roles.contains(Role.QA) && !roles.contains(Role.OPERATOR)) return List.of();
        var all = switch (from) {
            case IN_PROCESS -> List.of("hold", "abortion");
            case ON_HOLD -> List.of("resumption", "abortion");
            case COMPLETED -> List.of("return");
            case REVIEWED, ABORTED -> List.<String>of();
        };
        return roles.contains(Role.QA)
                ? all
                : all.stream().filter(OPERATORS::contains).toList();
    }

    private void move(UUID id, Set<BatchRecord.State> from, BatchRecord.State to, Why why) {
        var batch = records.hold(id);
        var before = batch.state();
        if (!from.contains(before)) throw new Refusal(BatchRefusal.NOT_FROM_HERE, before.words(), to.words());
        batch.move(to, why.reason().strip());
        acts.fire(Act.of("batch.moved", "batch", id).change("state", before, to).because(why.reason()));
        var product = masters.get(batch.masterId()).master().product();
        moved.fire(new BatchMoved(batch, product, to));
    }
}
