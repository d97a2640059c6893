package eu.officina.review;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// What somebody said of one exception. Never changed; the last decision counts.
///
/// @rule RV-01
@Entity
@Table(name = "exception_judgement")
public class Judgement extends Owned {
    @Column(name = "batch_id")
    private UUID batchId;

    private String exception;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String words;
    private Instant at;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    /// What is decided. A comment decides nothing.
    public enum Decision {
        ACCEPTED,
        COMMENTED,
        CORRECTION_ASKED,
        DEVIATION;

        boolean settles() {
            return this == ACCEPTED || this == DEVIATION;
        }
    }

    protected Judgement() {}

    Judgement(UUID id, UUID batch, Reviews.Judging asked, Person by, Instant now) {
        super(id);
        this.batchId = batch;
        this.exception = asked.exception();
        this.decision = asked.decision();
        this.words = asked.told();
        this.at = now;
        this.actor = by.subject();
        this.actorName = by.name();
    }

    Decision decision() {
        return decision;
    }

    String exception() {
        return exception;
    }

    Reviews.Said said() {
        return new Reviews.Said(decision, words, actorName, at);
    }
}
