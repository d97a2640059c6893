package eu.officina.recalls;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an overseer asked this site to recall, and what the site answered.
///
/// @rule RC-07
@Entity
@Table(name = "recall_notice")
class RecallNotice extends Owned {
    private String scan;
    private String reason;
    private String sender;
    private String person;
    private Instant at;
    private @Nullable String answer;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    protected RecallNotice() {}

    void answer(String words, Person who, Instant now) {
        if (answeredAt != null) throw new Refusal(RecallRefusal.ANSWERED_ALREADY);
        answer = words;
        answeredBy = who.name();
        answeredAt = now;
    }

    UUID id() {
        return key();
    }

    RecallNotices.Listed listed() {
        return new RecallNotices.Listed(key(), scan, reason, sender, person, at, answer, answeredAt, answeredBy);
    }
}
