package eu.officina.release;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.rulepacks.Regime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who must be told of a product out of specification, until when, and how it was done.
///
/// - **Refuses** [ReleaseRefusal#NOTICE_GIVEN].
///
/// @rule RE-06
@Entity
@Table(name = "notice")
public class Notice extends Owned {
    @Column(name = "batch_id")
    private UUID batchId;

    @Enumerated(EnumType.STRING)
    private To addressee;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "opened_at")
    private Instant openedAt;

    private Instant due;
    private @Nullable String words;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    /// Why somebody must be told.
    public enum Cause {
        LATE_FAILURE,
        /// It failed, or was rejected, before the tablet's entry came that a bag of it was given.
        GIVEN_LATE,
        SUPPLY,
        ENVIRONMENT
    }

    /// Who must be told, or what must be watched.
    public enum To {
        PHYSICIAN,
        QUALIFIED_PERSON,
        HOLDER,
        AUTHORITY,
        /// Of a clinical trial.
        SPONSOR,
        /// The patient who was given it, for signs of infection.
        PATIENT_WATCH;

        /// In a trial its sponsor is told of a supply, and tells the authority; else holder and authority.
        public static List<To> ofSupply(Regime regime) {
            return regime == Regime.CLINICAL_TRIAL ? List.of(SPONSOR) : List.of(HOLDER, AUTHORITY);
        }

        /// Who records that it was done.
        public Set<Role> roles() {
            return switch (this) {
                case PHYSICIAN -> Set.of(Role.PHYSICIAN);
                case QUALIFIED_PERSON -> Set.of(Role.QP);
                case HOLDER, AUTHORITY, SPONSOR -> Set.of(Role.QA, Role.QP);
                case PATIENT_WATCH -> Set.of(Role.PHYSICIAN, Role.PHARMACOVIGILANCE);
            };
        }
    }

    protected Notice() {}

    Notice(UUID id, UUID batch, Cause cause, To addressee, Instant now, Instant due) {
        super(id);
        this.batchId = batch;
        this.cause = cause;
        this.addressee = addressee;
        this.openedAt = now;
        this.due = due;
    }

    void done(String how, String by, Instant now) {
        if (doneAt != null) throw new Refusal(ReleaseRefusal.NOTICE_GIVEN);
        words = how;
        doneAt = now;
        doneBy = by;
    }

    boolean waits(Cause why, To whom) {
        return cause == why && addressee == whom && doneAt == null;
    }

    UUID batchId() {
        return batchId;
    }

    To addressee() {
        return addressee;
    }

    Notices.Listed listed() {
        return new Notices.Listed(key(), batchId, cause, addressee, due, words, doneAt, doneBy);
    }
}
