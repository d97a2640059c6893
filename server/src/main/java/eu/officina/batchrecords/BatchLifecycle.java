package eu.officina.batchrecords;

import static eu.officina.batchrecords.BatchRecord.State.ABORTED;
import static eu.officina.batchrecords.BatchRecord.State.IN_PROCESS;
import static eu.officina.batchrecords.BatchRecord.State.ON_HOLD;
import static eu.officina.batchrecords.BatchRecord.State.RETURNED_FOR_CORRECTION;
import static eu.officina.batchrecords.BatchRecord.State.UNDER_REVIEW;

import eu.officina.batchrecords.BatchRecord.State;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
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
import java.util.stream.Stream;

/// Moves of a batch that need only a reason: on hold and on again, back for correction, aborted.
///
/// @rule BR-14
@UseCase
public class BatchLifecycle {
    @Inject
    BatchRecords records;

    @Inject
    Masters masters;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    @Inject
    Event<BatchMoved> moved;

    /// A move: whence, whither, and by whom.
    public enum Move {
        /// Work stops; nothing is recorded or signed until it is resumed.
        HOLD(ON_HOLD),
        RESUMPTION(IN_PROCESS),
        /// Review found what production must correct.
        RETURN(RETURNED_FOR_CORRECTION),
        /// Ends the batch for good before its production is complete.
        ABORTION(ABORTED);

        private final State to;

        Move(State to) {
            this.to = to;
        }

        private Set<State> from() {
            return switch (this) {
                case HOLD -> Set.of(IN_PROCESS);
                case RESUMPTION -> Set.of(ON_HOLD);
                case RETURN -> Set.of(UNDER_REVIEW);
                case ABORTION -> Set.of(IN_PROCESS, ON_HOLD);
            };
        }

        private Set<Role> roles() {
            return switch (this) {
                case HOLD, RESUMPTION -> Set.of(Role.OPERATOR, Role.QA);
                case RETURN, ABORTION -> Set.of(Role.QA);
            };
        }

        /// The moves that a caller with these roles may make from that state.
        static List<Move> open(State from, Set<Role> roles) {
            return Stream.of(values())
                    .filter(m -> m.from().contains(from) && m.roles().stream().anyMatch(roles::contains))
                    .toList();
        }
    }

    /// Why the batch is moved.
    public record Why(@NotBlank @Size(max = 500) String reason) {}

    @Allowed({Role.OPERATOR, Role.QA})
    public void move(UUID id, Move move, @Valid @NotNull Why why) {
        if (move.roles().stream().noneMatch(caller::is)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qa");
        to(records.hold(id), move, why.reason().strip());
    }

    /// Puts it on hold after a value out of limits, or while it is recalled. Called by the decision of who records the
    /// step, and by a recall.
    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE, Role.QA, Role.QP})
    public void stop(BatchRecord batch, String why) {
        to(batch, Move.HOLD, why);
    }

    private void to(BatchRecord batch, Move move, String why) {
        var before = batch.state();
        if (!move.from().contains(before)) {
            throw new Refusal(BatchRefusal.NOT_FROM_HERE, before.words(), move.to.words());
        }
        batch.move(move.to, why);
        acts.fire(Act.of("batch.moved", "batch", batch.id())
                .change("state", before, move.to)
                .because(why));
        var product = masters.get(batch.masterId()).master().product();
        moved.fire(new BatchMoved(batch, product, move.to));
    }
}
