package eu.officina.papers;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One paper form: some steps of one batch, to be filled in by hand.
///
/// - **Shape** ISSUED → TRANSCRIBED → VERIFIED, or CANCELLED while nothing was transcribed.
/// - **Refuses** [PaperRefusal#PAPER_CLOSED], [PaperRefusal#PAPER_COVERS], [PaperRefusal#PAPER_TIME].
///
/// @rule PA-01
/// @rule PA-02
@Entity
@Table(name = "paper_form")
public class PaperForm extends Owned {
    private String number;

    @Column(name = "batch_id")
    private UUID batchId;

    @Column(name = "first_step")
    private int firstStep;

    @Column(name = "last_step")
    private int lastStep;

    @Enumerated(EnumType.STRING)
    private State state;

    private int copies;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    private @Nullable String reason;

    /// How far it is.
    public enum State {
        ISSUED,
        TRANSCRIBED,
        VERIFIED,
        CANCELLED;

        public boolean open() {
            return this == ISSUED || this == TRANSCRIBED;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    protected PaperForm() {}

    PaperForm(UUID id, String number, UUID batch, Papers.NewForm asked, Stamp by) {
        super(id);
        this.number = number;
        this.batchId = batch;
        this.firstStep = asked.first();
        this.lastStep = asked.last();
        this.state = State.ISSUED;
        this.issuedAt = by.at();
        this.issuedBy = by.who().name();
    }

    /// One more copy of it.
    ///
    /// @return its number, counted from 1
    int copy() {
        expect(State.ISSUED);
        return ++copies;
    }

    /// Refuses a value that can't have been written on it.
    ///
    /// @param written when, as the paper says, to the minute
    void expectTakes(int step, Instant written, Instant now) {
        if (!state.open()) throw new Refusal(PaperRefusal.PAPER_CLOSED, number, state.words());
        if (step < firstStep || step > lastStep) {
            throw new Refusal(PaperRefusal.PAPER_COVERS, number, firstStep, lastStep);
        }
        if (written.isBefore(issuedAt.truncatedTo(ChronoUnit.MINUTES)) || written.isAfter(now)) {
            throw new Refusal(PaperRefusal.PAPER_TIME, number);
        }
    }

    void transcribed() {
        expect(State.ISSUED);
        state = State.TRANSCRIBED;
    }

    void verified(Stamp by) {
        expect(State.TRANSCRIBED);
        close(State.VERIFIED, by);
    }

    void cancel(String why, Stamp by) {
        expect(State.ISSUED);
        reason = why;
        close(State.CANCELLED, by);
    }

    private void close(State as, Stamp by) {
        state = as;
        closedBy = by.who().name();
        closedAt = by.at();
    }

    void expect(State wanted) {
        if (state != wanted) throw new Refusal(PaperRefusal.PAPER_CLOSED, number, state.words());
    }

    /// Every copy is either the one that is kept or destroyed.
    void expectAccounted(int kept, int destroyed) {
        if (kept + destroyed != copies) throw new Refusal(PaperRefusal.COPIES_MISSING, copies, kept, destroyed);
    }

    UUID id() {
        return key();
    }

    UUID batchId() {
        return batchId;
    }

    String number() {
        return number;
    }

    State state() {
        return state;
    }

    PaperViews.Listed listed() {
        return new PaperViews.Listed(
                key(), number, batchId, firstStep, lastStep, state, copies, issuedAt, issuedBy, closedAt, closedBy,
                reason);
    }
}
