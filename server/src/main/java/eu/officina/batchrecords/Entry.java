package eu.officina.batchrecords;

import eu.officina.audit.Told;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.masterrecords.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One recorded fact: a value, a choice, a scan. Never changed.
///
/// - **Shape** `value` as reported, `raw` as scanned or typed; `revision` counts from 1 per field; `reason` from 2 on.
///
/// @rule BR-02
@Entity
@Table(name = "entry")
public class Entry extends Owned {
    @Column(name = "batch_id")
    private UUID batchId;

    private int step;
    private String field;
    private int revision;
    private String value;
    private @Nullable String raw;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable String reason;
    private @Nullable String detail;
    private @Nullable String serial;
    private Instant at;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    private @Nullable String paper;

    @Column(name = "written_by")
    private @Nullable String writtenBy;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    /// Where an entry belongs, and which one of that field it is.
    record Spot(UUID batch, int step, String field, int revision) {}

    /// The paper form a value was written on first: by whom, and when as written there.
    public record OnPaper(String form, String writtenBy, Instant at) {}

    protected Entry() {}

    Entry(UUID id, Spot spot, Outcome outcome, Recording asked, Person actor, Instant now) {
        super(id);
        this.batchId = spot.batch();
        this.step = spot.step();
        this.field = spot.field();
        this.revision = spot.revision();
        this.value = outcome.value();
        this.raw = outcome.raw();
        this.verdict = outcome.verdict();
        this.detail = outcome.detail();
        this.serial = outcome.serial();
        this.reason = asked.reason();
        this.claimedAt = asked.claimedAt() == null ? null : asked.claimedAt().truncatedTo(ChronoUnit.MICROS);
        this.paper = asked.paper() == null ? null : asked.paper().form();
        this.writtenBy = asked.paper() == null ? null : asked.paper().writtenBy();
        this.at = now.truncatedTo(ChronoUnit.MICROS);
        this.actor = actor.subject();
        this.actorName = actor.name();
    }

    public UUID id() {
        return key();
    }

    int step() {
        return step;
    }

    public String field() {
        return field;
    }

    public int revision() {
        return revision;
    }

    public String value() {
        return value;
    }

    public Verdict verdict() {
        return verdict;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String detail() {
        return detail;
    }

    public Instant at() {
        return at;
    }

    /// Where it was transcribed from; none when it was recorded here in the first place.
    public @Nullable OnPaper paper() {
        return paper == null || writtenBy == null || claimedAt == null
                ? null
                : new OnPaper(paper, writtenBy, claimedAt);
    }

    public String actor() {
        return actor;
    }

    public String actorName() {
        return actorName;
    }

    /// Everything that was recorded, for the hash that the audit trail keeps.
    Told told() {
        return Told.NOTHING
                .and("id", key())
                .and("batch", batchId)
                .and("step", step)
                .and("field", field)
                .and("revision", revision)
                .and("value", value)
                .and("raw", raw)
                .and("verdict", verdict)
                .and("reason", reason)
                .and("detail", detail)
                .and("serial", serial)
                .and("at", at)
                .and("claimedAt", claimedAt)
                .and("paper", paper)
                .and("writtenBy", writtenBy)
                .and("actor", actor)
                .and("actorName", actorName);
    }

    Hash content() {
        return told().hash();
    }
}
