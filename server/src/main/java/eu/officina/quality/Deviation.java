package eu.officina.quality;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
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

/// Something that went otherwise than the master record says.
///
/// - **Shape** OPEN → CLASSIFIED → INVESTIGATION → QA_REVIEW → CLOSED; quality review may give it back.
/// - **Units** due 30 days after it was opened.
/// - **Refuses** [QualityRefusal#DEVIATION_NOT_THERE], [QualityRefusal#INVESTIGATOR_CLOSES].
///
/// @rule QU-01
/// @rule QU-02
/// @rule QU-03
@Entity
@Table(name = "deviation")
public class Deviation extends Owned {
    private String number;

    @Column(name = "batch_id")
    private UUID batchId;

    private int step;
    private String field;
    private String what;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "class")
    private @Nullable Severity severity;

    private @Nullable String assessment;
    private @Nullable String investigator;

    @Column(name = "investigator_name")
    private @Nullable String investigatorName;

    private @Nullable String cause;
    private @Nullable String impact;
    private @Nullable String conclusion;

    @Column(name = "opened_at")
    private Instant openedAt;

    private Instant due;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable String concluder;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity least;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    /// How far it is.
    public enum State {
        OPEN,
        CLASSIFIED,
        INVESTIGATION,
        QA_REVIEW,
        CLOSED;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// How grave it is.
    public enum Severity {
        MINOR,
        MAJOR,
        CRITICAL
    }

    protected Deviation() {}

    Deviation(UUID id, String number, Deviations.Found found, Instant now) {
        super(id);
        this.number = number;
        this.batchId = found.batch();
        this.step = found.step();
        this.field = found.field();
        this.what = found.what();
        this.state = State.OPEN;
        this.openedAt = now;
        this.due = now.plus(30, ChronoUnit.DAYS);
        this.least = found.least();
    }

    void classify(Severity found, String words) {
        expect(State.OPEN, State.CLASSIFIED);
        if (least != null && found.compareTo(least) < 0) {
            throw new Refusal(QualityRefusal.MORE_SEVERE, number, least.name().toLowerCase(Locale.ROOT));
        }
        severity = found;
        assessment = words;
        state = State.CLASSIFIED;
    }

    void investigate(Person by) {
        expect(State.CLASSIFIED, State.INVESTIGATION);
        investigator = by.subject();
        investigatorName = by.name();
        state = State.INVESTIGATION;
    }

    void conclude(String foundCause, String foundImpact, Person by) {
        expect(State.INVESTIGATION, State.QA_REVIEW);
        concluder = by.subject();
        cause = foundCause;
        impact = foundImpact;
        state = State.QA_REVIEW;
    }

    void giveBack() {
        expect(State.QA_REVIEW, State.INVESTIGATION);
        state = State.INVESTIGATION;
    }

    void close(String words, Person by, Instant now) {
        expect(State.QA_REVIEW, State.CLOSED);
        if (by.subject().equals(investigator) || by.subject().equals(concluder))
            throw new Refusal(QualityRefusal.INVESTIGATOR_CLOSES);
        conclusion = words;
        state = State.CLOSED;
        closedAt = now;
        closedBy = by.name();
    }

    private void expect(State from, State to) {
        if (state != from) throw new Refusal(QualityRefusal.DEVIATION_NOT_THERE, number, state.words(), to.words());
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

    Deviations.Listed listed() {
        var inquiry = new Deviations.Inquiry(investigatorName, cause, impact, conclusion, closedBy, closedAt);
        return new Deviations.Listed(
                key(), number, batchId, step, what, state, severity, assessment, inquiry, openedAt, due);
    }
}
