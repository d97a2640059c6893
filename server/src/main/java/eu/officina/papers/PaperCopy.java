package eu.officina.papers;

import eu.officina.boundary.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One numbered copy of a paper form, and why there is more than one. Never changed.
///
/// @rule PA-01
@Entity
@Table(name = "paper_copy")
public class PaperCopy extends Owned {
    @Column(name = "form_id")
    private UUID formId;

    private int copy;
    private @Nullable String reason;
    private Instant at;

    @Column(name = "actor_name")
    private String actorName;

    protected PaperCopy() {}

    PaperCopy(UUID id, UUID form, int copy, @Nullable String reason, Stamp by) {
        super(id);
        this.formId = form;
        this.copy = copy;
        this.reason = reason;
        this.at = by.at();
        this.actorName = by.who().name();
    }

    PaperViews.Copy listed() {
        return new PaperViews.Copy(copy, reason, actorName, at);
    }
}
