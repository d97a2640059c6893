package eu.officina.supply;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The supply of one batch that is out of specification.
///
/// - **Refuses** [SupplyRefusal#SUPPLY_NOT_THERE].
///
/// @rule SU-01
/// @rule SU-02
@Entity
@Table(name = "supply_at_request")
public class Supply extends Owned {
    @Column(name = "batch_id")
    private UUID batchId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /// How far it is. Each state is reached by one signed document, but the one that the bed reports.
    public enum State {
        OOS_CONFIRMED,
        PHYSICIAN_INFORMED,
        REQUEST_RECEIVED,
        RISK_EVAL_ISSUED,
        PHYSICIAN_ACCEPTED,
        SUPPLIED_OOS,
        ADMINISTERED_OOS,
        RETURNED,
        NOTIFIED,
        FOLLOWED_UP,
        CLOSED,
        DECLINED,
        EXPIRED;

        /// The states it follows on; none for the first.
        Set<State> from() {
            return switch (this) {
                case OOS_CONFIRMED -> Set.of();
                case PHYSICIAN_INFORMED -> Set.of(OOS_CONFIRMED);
                case REQUEST_RECEIVED -> Set.of(PHYSICIAN_INFORMED);
                case RISK_EVAL_ISSUED -> Set.of(REQUEST_RECEIVED);
                case PHYSICIAN_ACCEPTED -> Set.of(RISK_EVAL_ISSUED);
                case SUPPLIED_OOS -> Set.of(PHYSICIAN_ACCEPTED);
                case ADMINISTERED_OOS, RETURNED -> Set.of(SUPPLIED_OOS);
                case NOTIFIED -> Set.of(ADMINISTERED_OOS, RETURNED);
                case FOLLOWED_UP -> Set.of(NOTIFIED);
                case CLOSED -> Set.of(FOLLOWED_UP);
                case DECLINED -> EnumSet.range(OOS_CONFIRMED, PHYSICIAN_ACCEPTED);
                case EXPIRED -> EnumSet.range(OOS_CONFIRMED, PHYSICIAN_ACCEPTED);
            };
        }

        /// Who signs the document; nobody where the bed reports it.
        public Set<Role> roles() {
            return switch (this) {
                case OOS_CONFIRMED -> Set.of(Role.QC, Role.QA, Role.QP);
                case REQUEST_RECEIVED, PHYSICIAN_ACCEPTED, DECLINED -> Set.of(Role.PHYSICIAN);
                case RISK_EVAL_ISSUED, SUPPLIED_OOS -> Set.of(Role.QP);
                case FOLLOWED_UP -> Set.of(Role.PHYSICIAN, Role.PHARMACOVIGILANCE);
                case ADMINISTERED_OOS -> Set.of();
                default -> Set.of(Role.QA, Role.QP);
            };
        }

        /// What the document must say.
        public List<String> papers() {
            return switch (this) {
                case OOS_CONFIRMED -> List.of("investigation");
                case PHYSICIAN_INFORMED -> List.of("informed");
                case REQUEST_RECEIVED -> List.of("hazard", "alternatives", "consent");
                case RISK_EVAL_ISSUED -> List.of("risks", "opinion");
                case PHYSICIAN_ACCEPTED -> List.of("acceptance");
                case SUPPLIED_OOS -> List.of("label");
                case FOLLOWED_UP -> List.of("outcome");
                default -> List.of("note");
            };
        }

        public boolean ends() {
            return this == CLOSED || this == DECLINED || this == EXPIRED;
        }

        /// Whether no bag may be given any more that was not given by then.
        boolean takesBack() {
            return this == RETURNED || this == DECLINED || this == EXPIRED;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    protected Supply() {}

    Supply(UUID id, UUID batch, Instant now) {
        super(id);
        this.batchId = batch;
        this.state = State.OOS_CONFIRMED;
        this.openedAt = now;
        this.changedAt = now;
    }

    void expect(State next) {
        if (!next.from().contains(state)) {
            throw new Refusal(SupplyRefusal.SUPPLY_NOT_THERE, state.words(), next.words());
        }
    }

    void become(State next, Instant now) {
        expect(next);
        state = next;
        changedAt = now;
    }

    /// Whether it was supplied by then, and nothing else became of it.
    boolean supplied(@Nullable Instant then) {
        return state == State.SUPPLIED_OOS && then != null && !then.isBefore(changedAt);
    }

    UUID id() {
        return key();
    }

    UUID batchId() {
        return batchId;
    }

    State state() {
        return state;
    }
}
