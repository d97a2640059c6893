package eu.officina.trends;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// What somebody said of a signal. Never changed.
///
/// @rule TD-05
@Entity
@Table(name = "trend_acknowledgement")
public class Acknowledgement extends Owned {
    private String product;
    private String parameter;
    private String signal;
    private String words;
    private Instant at;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    protected Acknowledgement() {}

    Acknowledgement(UUID id, Trend trend, Signal signal, String words, Person by, Instant now) {
        super(id);
        this.product = trend.product();
        this.parameter = trend.parameter().key();
        this.signal = signal.key();
        this.words = words;
        this.at = now;
        this.actor = by.subject();
        this.actorName = by.name();
    }

    String product() {
        return product;
    }

    String parameter() {
        return parameter;
    }

    Trend.Said said() {
        return new Trend.Said(signal, words, actorName, at);
    }
}
