package eu.officina.monitoring;

import eu.officina.audit.Told;
import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was found on a sample. Never changed.
///
/// - **Shape** `revision` counts from 1 per sample; `reason` from 2 on.
///
/// @rule EM-07
@Entity
@Table(name = "em_reading")
public class PlateReading extends Owned {
    @Column(name = "sample_id")
    private UUID sampleId;

    private int revision;
    private int count;
    private @Nullable Integer large;
    private @Nullable String organism;
    private @Nullable String incubation;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private Limits.Level level;

    private Instant at;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    protected PlateReading() {}

    /// Which reading of which sample.
    record Spot(UUID sample, int revision) {}

    PlateReading(UUID id, Spot spot, Monitoring.Result result, Limits.Level level, Person by, Instant now) {
        super(id);
        this.sampleId = spot.sample();
        this.revision = spot.revision();
        this.count = result.count();
        this.large = result.large();
        this.organism = result.organism();
        this.incubation = result.incubation();
        this.reason = result.reason();
        this.level = level;
        this.at = now.truncatedTo(ChronoUnit.MICROS);
        this.actor = by.subject();
        this.actorName = by.name();
    }

    UUID id() {
        return key();
    }

    UUID sampleId() {
        return sampleId;
    }

    int revision() {
        return revision;
    }

    SampleView.Found found() {
        return new SampleView.Found(revision, count, large, organism, incubation, reason, level, actorName, at);
    }

    /// Everything that was read, for the hash that the audit trail keeps.
    Told told() {
        return Told.NOTHING
                .and("id", key())
                .and("sample", sampleId)
                .and("revision", revision)
                .and("count", count)
                .and("large", large)
                .and("organism", organism)
                .and("incubation", incubation)
                .and("reason", reason)
                .and("level", level)
                .and("at", at)
                .and("actor", actor)
                .and("actorName", actorName);
    }
}
