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

/// The decision on a batch.
///
/// - **Shape** there is no way from LATE_OOS, OOS_PATH or REJECTED to CERTIFIED_FINAL.
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
        LATE_OOS,
        OOS_PATH,
        SUPPLIED_OOS;

        /// Whether a product out of specification may go that way.
        boolean leadsTo(State next) {
            return switch (next) {
                case OOS_PATH -> this == PENDING_CERT || this == LATE_OOS;
                case SUPPLIED_OOS -> this == OOS_PATH;
                default -> false;
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
        var waiting = String.join(", ", pendingResults);
        return switch (state) {
            case PENDING_CERT -> {
                if (!waiting.isEmpty() && !twoStepAllowed) {
                    throw new Refusal(ReleaseRefusal.TWO_STEPS_NOT_ALLOWED, waiting);
                }
                yield waiting.isEmpty() ? State.CERTIFIED_FINAL : State.CERTIFIED_STEP1;
            }
            case CERTIFIED_STEP1 -> {
                if (!waiting.isEmpty()) throw new Refusal(ReleaseRefusal.RESULTS_PENDING, waiting);
                yield State.CERTIFIED_FINAL;
            }
            case CERTIFIED_FINAL -> throw new Refusal(ReleaseRefusal.CERTIFIED);
            case REJECTED, LATE_OOS, OOS_PATH, SUPPLIED_OOS -> throw new Refusal(ReleaseRefusal.DECIDED, state);
        };
    }

    void become(State next, List<String> pendingResults, String words, Instant now) {
        state = next;
        pending = String.join(", ", pendingResults);
        statement = words;
        changedAt = now;
    }

    void expectUndecided() {
        if (state != State.PENDING_CERT && state != State.CERTIFIED_STEP1 && state != State.OOS_PATH) {
            throw new Refusal(ReleaseRefusal.DECIDED, state);
        }
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
