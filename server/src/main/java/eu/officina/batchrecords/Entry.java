package eu.officina.batchrecords;

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
    private Instant at;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    /// How it came into the record.
    public enum Origin {
        TYPED,
        SCANNED,
        /// From a timer, a calculation or a count.
        COMPUTED,
        /// From the file of a run.
        EQUIPMENT,
        /// A remark, or what was decided about a value or a step.
        DECIDED
    }

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
    Hash content() {
        return Hash.of(String.join(
                        "\n",
                        key().toString(),
                        batchId.toString(),
                        step + " " + field + " " + revision,
                        value,
                        String.valueOf(raw),
                        verdict.name(),
                        String.valueOf(reason),
                        String.valueOf(detail),
                        String.valueOf(serial),
                        at.toString(),
                        String.valueOf(claimedAt),
                        actor,
                        actorName)
                + (origin == null ? "" : "\n" + origin + " " + round + " " + warning));
    }
}
