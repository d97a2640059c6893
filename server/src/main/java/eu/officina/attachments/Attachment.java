package eu.officina.attachments;

import eu.officina.audit.Told;
import eu.officina.boundary.Hash;
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

/// One kept file. Never changed.
///
/// @rule AT-02
@Entity
@Table(name = "attachment")
public class Attachment extends Owned {
    private String name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private String sha256;
    private byte[] content;
    private Instant at;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    protected Attachment() {}

    Attachment(UUID id, String name, byte[] content, Person by, Instant now) {
        super(id);
        this.name = name;
        this.kind = FileKind.of(name, content);
        this.content = content.clone();
        this.sha256 = Hash.of(content).hex();
        this.at = now.truncatedTo(ChronoUnit.MICROS);
        this.actor = by.subject();
        this.actorName = by.name();
    }

    Attachments.Kept kept() {
        return new Attachments.Kept(key(), name, kind, content.length, sha256);
    }

    byte[] content() {
        return content.clone();
    }

    boolean intact() {
        return Hash.of(content).hex().equals(sha256);
    }

    /// Everything that was kept, for the hash that the audit trail keeps; the content as it is now, not as it was told.
    Told told() {
        return Told.NOTHING
                .and("id", key())
                .and("name", name)
                .and("kind", kind)
                .and("content", Hash.of(content).hex())
                .and("at", at)
                .and("actor", actor)
                .and("actorName", actorName);
    }
}
