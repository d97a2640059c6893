package eu.officina.scans;

import eu.officina.boundary.Owned;
import eu.officina.identifiers.OwnCodes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One form of the hospital's own codes, from the day it was laid down until it ended.
///
/// @rule SC-02
@Entity
@Table(name = "own_code")
public class OwnCodeRow extends Owned {
    @Enumerated(EnumType.STRING)
    private OwnCodes.Meaning meaning;

    private String pattern;
    private String issuer;
    private Instant since;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected OwnCodeRow() {}

    OwnCodeRow(UUID id, OwnCodes.OwnCode code, Instant now) {
        super(id);
        this.meaning = code.meaning();
        this.pattern = code.pattern();
        this.issuer = code.issuer();
        this.since = now;
    }

    boolean counts() {
        return endedAt == null;
    }

    void end(Instant now) {
        endedAt = now;
    }

    OwnCodes.OwnCode code() {
        return new OwnCodes.OwnCode(meaning, pattern, issuer);
    }

    OwnForms.Listed listed() {
        return new OwnForms.Listed(key(), meaning, pattern, issuer, since);
    }
}
