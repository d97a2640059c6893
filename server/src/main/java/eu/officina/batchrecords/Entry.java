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
/// - **Shape** `value` as reported, `raw` as scanned or typed; `revision` counts from 1 per field, through the rounds
/// of
///   a step that is repeated; `reason` from 2 on. A remark or a decision is an entry too (see [Mark]).
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

    private int round;

    @Enumerated(EnumType.STRING)
    private @Nullable Origin origin;

    private @Nullable String warning;

    private @Nullable String paper;

    @Column(name = "written_by")
    private @Nullable String writtenBy;

    private Instant at;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    /// Where an entry belongs, which one of that field it is, and in which round of its step.
    record Spot(UUID batch, int step, String field, int revision, int round) {}

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
        this.round = spot.round();
        this.origin = outcome.origin();
        this.warning = outcome.warning();
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

    public int round() {
        return round;
    }

    /// Null in a record of before it was kept.
    public @Nullable Origin origin() {
        return origin;
    }

    /// What was doubtful about the lot or device, though it could be used.
    public @Nullable String warning() {
        return warning;
    }

    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    @Nullable
    String raw() {
        return raw;
    }

    /// Everything that was recorded, for the hash that the audit trail keeps.
    Told told() {
        return where().and("value", value)
                .and("raw", raw)
                .and("verdict", verdict)
                .and("reason", reason)
                .and("detail", detail)
                .and("serial", serial)
                .and("at", at)
                .and("claimedAt", claimedAt)
                .and("actor", actor)
                .and("actorName", actorName)
                .and("paper", paper)
                .and("writtenBy", writtenBy)
                .and("origin", origin)
                .and("warning", warning);
    }

    private Told where() {
        return Told.NOTHING
                .and("id", key())
                .and("batch", batchId)
                .and("step", step)
                .and("field", field)
                .and("revision", revision)
                .and("round", round == 1 ? null : round);
    }

    Hash content() {
        return told().hash();
    }
}
