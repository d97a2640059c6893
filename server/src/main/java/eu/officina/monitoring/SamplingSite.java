package eu.officina.monitoring;

import eu.officina.boundary.Owned;
import eu.officina.masterrecords.EmSample;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A place where the environment is sampled.
///
/// - **Shape** `code` as on the plan of the room and on its label; `room` the code of the room.
///
/// @rule EM-01
@Entity
@Table(name = "em_site")
public class SamplingSite extends Owned {
    private String code;
    private String name;
    private String room;

    @Enumerated(EnumType.STRING)
    private EmSample.Grade grade;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected SamplingSite() {}

    SamplingSite(UUID id, SamplingPlan.NewSite asked, Instant now) {
        super(id);
        this.code = asked.code();
        this.name = asked.name();
        this.room = asked.room();
        this.grade = asked.grade();
        this.enteredAt = now;
    }

    UUID id() {
        return key();
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String room() {
        return room;
    }

    EmSample.Grade grade() {
        return grade;
    }
}
