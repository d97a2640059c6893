package eu.officina.training;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody was taught something for a process.
///
/// - **Shape** `edition` the edition of the master record that was taught, for [Topic#PROCESS] only; never changed,
/// only
///   withdrawn.
/// - **Units** `from` and `until` are the first and the last day on which it holds, by the site's calendar.
/// - **Refuses** [TrainingRefusal#WITHDRAWN_BEFORE].
///
/// @rule TN-01
/// @rule TN-03
@Entity
@Table(name = "training_record")
public class TrainingRecord extends Owned {
    private String subject;
    private String name;
    private String product;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private @Nullable String edition;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    /// What is taught.
    public enum Topic {
        PROCESS,
        GOWNING,
        ASEPTIC_SIMULATION;

        /// What people with these roles need: operators work in the clean room, the others are taught the process.
        public static Set<Topic> neededBy(Set<Role> roles) {
            return roles.contains(Role.OPERATOR) ? EnumSet.allOf(Topic.class) : EnumSet.of(PROCESS);
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    protected TrainingRecord() {}

    TrainingRecord(UUID id, Training.NewTraining asked, String name, Person enteredBy, Instant now) {
        super(id);
        this.subject = asked.subject();
        this.name = name;
        this.product = asked.product();
        this.topic = asked.topic();
        this.edition = asked.edition();
        this.givenBy = asked.givenBy();
        this.from = asked.from();
        this.until = asked.until();
        this.enteredAt = now;
        this.enteredBy = enteredBy.name();
    }

    /// Whether it holds at that moment, which lies on that day of the site's calendar.
    boolean holds(Instant at, LocalDate day) {
        return standsAt(at) && !day.isBefore(from) && !day.isAfter(until);
    }

    boolean standsAt(Instant at) {
        return withdrawnAt == null || at.isBefore(withdrawnAt);
    }

    void withdraw(String why, Person by, Instant now) {
        if (withdrawnAt != null) throw new Refusal(TrainingRefusal.WITHDRAWN_BEFORE);
        withdrawnAt = now;
        withdrawnBy = by.name();
        withdrawnBecause = why;
    }

    boolean of(String person, String process) {
        return subject.equals(person) && product.equals(process);
    }

    String name() {
        return name;
    }

    String product() {
        return product;
    }

    Topic topic() {
        return topic;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    @Nullable
    String edition() {
        return edition;
    }

    Training.Listed listed() {
        var taught = new Training.Taught(topic, edition, givenBy, from, until);
        var end = withdrawnAt == null ? null : new Training.End(withdrawnAt, withdrawnBy, withdrawnBecause);
        return new Training.Listed(key(), subject, name, product, taught, enteredBy, enteredAt, end);
    }
}
