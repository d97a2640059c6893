package eu.officina.batchrecords;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that went otherwise than the master record says.
///
/// - **Refuses** [BatchRefusal#ASSESSMENT_DONE].
/// - **Units** due 30 days after it was opened.
///
/// @rule BR-05
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

    @Column(name = "opened_at")
    private Instant openedAt;

    private Instant due;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    /// Whether it was judged.
    public enum State {
        OPEN,
        ASSESSED
    }

    /// How grave it is.
    public enum Severity {
        MINOR,
        MAJOR,
        CRITICAL
    }

    protected Deviation() {}

    Deviation(UUID id, String number, Entry.Spot spot, String what, Instant now) {
        super(id);
        this.number = number;
        this.batchId = spot.batch();
        this.step = spot.step();
        this.field = spot.field();
        this.what = what;
        this.state = State.OPEN;
        this.openedAt = now;
        this.due = now.plus(30, ChronoUnit.DAYS);
    }

    void assess(Severity found, String words, Person by, Instant now) {
        if (state != State.OPEN) throw new Refusal(BatchRefusal.ASSESSMENT_DONE);
        severity = found;
        assessment = words;
        state = State.ASSESSED;
        closedAt = now;
        closedBy = by.name();
    }

    public UUID id() {
        return key();
    }

    public UUID batchId() {
        return batchId;
    }

    public Instant due() {
        return due;
    }

    public String number() {
        return number;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public Deviations.Listed listed() {
        return new Deviations.Listed(
                key(), number, batchId, step, what, state, severity, assessment, openedAt, due, closedBy);
    }
}
