package eu.officina.release;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision on a batch.
///
/// - **Shape** moves only as [State#leadsTo] says: there is no way from LATE_OOS, OOS_PATH or REJECTED to
///   CERTIFIED_FINAL.
/// - **Refuses** [ReleaseRefusal#CERTIFIED], [ReleaseRefusal#DECIDED], [ReleaseRefusal#RESULTS_PENDING].
///
/// @rule RE-01
/// @rule RE-03
@Entity
@Table(name = "certification")
public class Certification extends Owned {
    @Column(name = "batch_id")
    private UUID batchId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String pending;
    private String statement;

    @Column(name = "changed_at")
    private Instant changedAt;

    /// Where release stands.
    public enum State {
        PENDING_CERT,
        CERTIFIED_STEP1,
        CERTIFIED_FINAL,
        REJECTED,
        /// A result failed after the first certification; its bags are blocked, and somebody decides what follows.
        LATE_OOS,
        /// The late failure of what the patient was given.
        NON_CONFORMING_ADMINISTERED,
        /// The late failure of what was not given: kept apart.
        QUARANTINED,
        /// Called back, and no more to be given.
        RECALLED,
        OOS_PATH,
        SUPPLIED_OOS;

        /// A late failure, and what was decided of it.
        public boolean late() {
            return this == LATE_OOS || this == NON_CONFORMING_ADMINISTERED || this == QUARANTINED || this == RECALLED;
        }

        /// A batch of which nothing is given as conforming any more.
        boolean failed() {
            return late() || this == REJECTED || this == OOS_PATH || this == SUPPLIED_OOS;
        }

        /// What may be decided of a failure, but for its supply at request, when a bag was given or none.
        public List<State> lateDecisions(boolean given) {
            var fits = given ? List.of(NON_CONFORMING_ADMINISTERED, RECALLED) : List.of(QUARANTINED, RECALLED);
            return fits.stream().filter(this::leadsTo).toList();
        }

        /// Where it may go from here. Rejection is open wherever nothing was given yet.
        ///
        /// @source domain §6.1; decision record 0027
        boolean leadsTo(State next) {
            return switch (this) {
                case PENDING_CERT ->
                    next == CERTIFIED_STEP1 || next == CERTIFIED_FINAL || next == REJECTED || next == OOS_PATH;
                case CERTIFIED_STEP1 -> next == CERTIFIED_FINAL || next == LATE_OOS || next == REJECTED;
                case LATE_OOS -> next == NON_CONFORMING_ADMINISTERED || next == QUARANTINED;
                case QUARANTINED -> next == RECALLED || next == OOS_PATH || next == NON_CONFORMING_ADMINISTERED;
                case OOS_PATH -> next == SUPPLIED_OOS || next == REJECTED || next == NON_CONFORMING_ADMINISTERED;
                case RECALLED -> next == NON_CONFORMING_ADMINISTERED;
                case CERTIFIED_FINAL, REJECTED, NON_CONFORMING_ADMINISTERED, SUPPLIED_OOS -> false;
            };
        }
    }

    protected Certification() {}

    Certification(UUID id, UUID batch, Instant now) {
        super(id);
        this.batchId = batch;
        this.state = State.PENDING_CERT;
        this.pending = "";
        this.statement = "";
        this.changedAt = now;
    }

    /// The state that certifying now would lead to.
    State next(List<String> pendingResults, boolean twoStepAllowed) {
        expectLeadsTo(State.CERTIFIED_FINAL);
        if (pendingResults.isEmpty()) return State.CERTIFIED_FINAL;
        var waiting = String.join(", ", pendingResults);
        if (state == State.CERTIFIED_STEP1) throw new Refusal(ReleaseRefusal.RESULTS_PENDING, waiting);
        if (!twoStepAllowed) throw new Refusal(ReleaseRefusal.TWO_STEPS_NOT_ALLOWED, waiting);
        return State.CERTIFIED_STEP1;
    }

    void become(State next, List<String> pendingResults, String words, Instant now) {
        expectLeadsTo(next);
        state = next;
        pending = String.join(", ", pendingResults);
        statement = words;
        changedAt = now;
    }

    void expectLeadsTo(State next) {
        if (state.leadsTo(next)) return;
        if (state == State.CERTIFIED_FINAL) throw new Refusal(ReleaseRefusal.CERTIFIED);
        throw new Refusal(ReleaseRefusal.DECIDED, state);
    }

    /// Whether a bag that was given then is one of a failed batch, and not of a supply at request.
    boolean failed(@Nullable Instant given) {
        var supplied = state == State.SUPPLIED_OOS && given != null && !given.isBefore(changedAt);
        return state.failed() && !supplied;
    }

    public UUID batchId() {
        return batchId;
    }

    public State state() {
        return state;
    }

    Releases.Standing standing() {
        return new Releases.Standing(batchId, state, pending, statement, changedAt);
    }
}
