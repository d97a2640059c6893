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
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be done about quality: a corrective action, a change, the answer to a complaint.
///
/// - **Shape** OPEN → DONE → EFFECTIVE; found not effective, it is OPEN again.
/// - **Refuses** [QualityRefusal#ITEM_NOT_THERE], [QualityRefusal#OWN_CHECK].
///
/// @rule QU-04
/// @rule QU-05
@Entity
@Table(name = "quality_item")
public class QualityItem extends Owned {
    private String number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;

    @Column(name = "deviation_id")
    private @Nullable UUID deviationId;

    @Enumerated(EnumType.STRING)
    private @Nullable Triage triage;

    private String owner;

    @Column(name = "owner_name")
    private String ownerName;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String done;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    private @Nullable String checked;

    @Column(name = "opened_at")
    private Instant openedAt;

    /// What it is.
    public enum Kind {
        CAPA,
        CHANGE,
        COMPLAINT
    }

    /// Whether a complaint may tell of an adverse event.
    public enum Triage {
        NO_EVENT,
        POSSIBLE_EVENT
    }

    /// How far it is.
    public enum State {
        OPEN,
        DONE,
        EFFECTIVE;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    protected QualityItem() {}

    QualityItem(UUID id, String number, QualityLog.NewItem asked, String ownerName, Instant now) {
        super(id);
        this.number = number;
        this.kind = asked.kind();
        this.title = asked.title();
        this.deviationId = asked.deviation();
        this.triage = asked.triage();
        this.owner = asked.owner();
        this.ownerName = ownerName;
        this.due = asked.due();
        this.state = State.OPEN;
        this.openedAt = now;
    }

    void done(String words, Person by) {
        expect(State.OPEN, State.DONE);
        done = words;
        doneBy = by.subject();
        state = State.DONE;
    }

    /// Whether what was done had the effect it was meant to have.
    void check(boolean effective, String words, Person by) {
        var next = effective ? State.EFFECTIVE : State.OPEN;
        expect(State.DONE, next);
        if (by.subject().equals(doneBy)) throw new Refusal(QualityRefusal.OWN_CHECK, number);
        checked = words;
        state = next;
    }

    private void expect(State from, State to) {
        if (state != from) throw new Refusal(QualityRefusal.ITEM_NOT_THERE, number, state.words(), to.words());
    }

    UUID id() {
        return key();
    }

    String number() {
        return number;
    }

    State state() {
        return state;
    }

    QualityLog.Item listed() {
        var told = new QualityLog.Told(title, done, checked);
        return new QualityLog.Item(
                key(), number, kind, told, deviationId, triage, owner, ownerName, due, state, openedAt);
    }
}
