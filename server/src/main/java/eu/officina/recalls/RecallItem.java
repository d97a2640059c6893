package eu.officina.recalls;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.traceability.Reach;
import eu.officina.traceability.Unit;
import eu.officina.traceability.UnitState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One bag of a recall, or a batch that had none yet.
///
/// - **Shape** `found` the state it was found in; `outcome` null while nobody said what became of it.
///
/// @rule RC-03
/// @rule RC-04
@Entity
@Table(name = "recall_item")
public class RecallItem extends Owned {
    @Column(name = "recall_id")
    private UUID recallId;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    @Column(name = "batch_id")
    private UUID batchId;

    private String name;
    private String found;
    private @Nullable String patient;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String remark;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    /// What became of it.
    public enum Outcome {
        /// Back in the cell-therapy unit, locked away.
        RETRIEVED,
        DESTROYED,
        /// The batch is aborted.
        ABORTED,
        /// The physician saw to the patient who was given it.
        FOLLOWED_UP,
        /// Not what the recall is about after all.
        UNAFFECTED,
        /// Seen where the record says it is; of a mock recall.
        LOCATED,
        NOT_FOUND
    }

    protected RecallItem() {}

    RecallItem(UUID id, UUID recall, Reach.Reached reached) {
        super(id);
        this.recallId = recall;
        this.unitId = reached.unit();
        this.batchId = reached.batch();
        this.name = reached.name();
        this.found = reached.state() == null
                ? "IN_PROCESS"
                : Objects.requireNonNull(reached.state()).name();
        this.patient = reached.patientName();
    }

    /// What may be said of it.
    static Set<Outcome> outcomes(boolean mock, String found) {
        if (mock) return EnumSet.of(Outcome.LOCATED, Outcome.NOT_FOUND);
        return switch (found) {
            case "ADMINISTERED" -> EnumSet.of(Outcome.FOLLOWED_UP, Outcome.UNAFFECTED);
            case "IN_PROCESS" -> EnumSet.of(Outcome.ABORTED, Outcome.UNAFFECTED);
            default -> EnumSet.of(Outcome.RETRIEVED, Outcome.DESTROYED, Outcome.UNAFFECTED, Outcome.NOT_FOUND);
        };
    }

    void settle(RecallItems.Settling asked, Recall recall, Person who, Instant now) {
        if (outcome == Outcome.DESTROYED || !outcomes(recall.mock(), found).contains(asked.outcome())) {
            throw new Refusal(RecallRefusal.OUTCOME_DOES_NOT_FIT, name, found.toLowerCase(java.util.Locale.ROOT));
        }
        outcome = asked.outcome();
        remark = asked.remark().strip();
        settledAt = now;
        settledBy = who.name();
    }

    /// The state in which it was stopped, which may have changed since the search.
    void foundIn(UnitState state) {
        found = state.name();
    }

    /// Whether it is news to this recall that the bag was given: not where it was found so, or let off.
    boolean waitsFor(Unit bag) {
        return bag.id().equals(unitId) && !found.equals(UnitState.ADMINISTERED.name()) && outcome != Outcome.UNAFFECTED;
    }

    /// It turns out that it was given: what was said of it no longer counts.
    void given() {
        found = UnitState.ADMINISTERED.name();
        outcome = null;
        remark = null;
        settledAt = null;
        settledBy = null;
    }

    /// Given or destroyed before the recall: nothing happens to the bag any more.
    boolean gone() {
        return found.equals(UnitState.ADMINISTERED.name()) || found.equals(UnitState.DESTROYED.name());
    }

    boolean of(UUID recall) {
        return recallId.equals(recall);
    }

    UUID recall() {
        return recallId;
    }

    @Nullable
    UUID unit() {
        return unitId;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    Recalls.Item item() {
        return new Recalls.Item(key(), unit(), batchId, name, found, patient, outcome, remark, settledAt, settledBy);
    }
}
