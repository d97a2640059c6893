package eu.officina.papers;

import eu.officina.audit.Told;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A file as it was scanned from a filled-in form. Never changed.
///
/// - **Units** `size` in bytes.
///
/// @rule PA-04
@Entity
@Table(name = "paper_scan")
public class PaperScan extends Owned {
    @Column(name = "form_id")
    private UUID formId;

    private String name;
    private String type;
    private int size;
    private String sha256;
    private byte[] content;
    private Instant at;

    @Column(name = "actor_name")
    private String actorName;

    protected PaperScan() {}

    PaperScan(UUID id, UUID form, Upload file, Stamp by) {
        super(id);
        this.formId = form;
        this.name = file.name();
        this.type = file.kind().type();
        this.size = file.content().length;
        this.sha256 = file.sha256();
        this.content = file.content();
        this.at = by.at();
        this.actorName = by.who().name();
    }

    UUID formId() {
        return formId;
    }

    Upload file() {
        return new Upload(name, content);
    }

    /// What is vouched for; the hash is taken of the bytes that are there.
    Told told() {
        return Told.NOTHING
                .and("id", key())
                .and("form", formId)
                .and("name", name)
                .and("type", type)
                .and("sha256", Hash.of(content).hex());
    }
}
