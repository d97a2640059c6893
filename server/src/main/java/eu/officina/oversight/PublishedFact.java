package eu.officina.oversight;

import eu.officina.rulepacks.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One de-identified fact a site published: a batch began, a deviation was opened, a bag was given.
///
/// - **Shape** `subject` the thing it is about, `name` its number, `detail` the state or class; nothing of a patient.
///
/// @rule OV-02
@Entity
@Table(name = "published_fact")
public class PublishedFact extends Published {
    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID subject;
    private String product;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    private String name;
    private String detail;
    private @Nullable Instant due;
    private Instant at;

    /// What it tells.
    public enum Kind {
        BATCH,
        DEVIATION,
        UNIT,
        CASE,
        /// A number of a batch; `name` the parameter's key, `detail` a [Measured].
        PARAMETER,
        /// The edition by which a product is made, and what it says otherwise than the central one.
        MASTER
    }

    /// The product and regime a fact belongs to.
    record Of(String product, Regime regime) {}

    protected PublishedFact() {}

    PublishedFact(UUID id, Kind kind, UUID subject, Of of, Told told) {
        super(id);
        this.kind = kind;
        this.subject = subject;
        this.product = of.product();
        this.regime = of.regime();
        this.name = told.name();
        this.detail = told.detail();
        this.due = told.due();
        this.at = told.at();
    }

    /// What is told.
    record Told(String name, String detail, @Nullable Instant due, Instant at) {}

    Oversight.Fact seen() {
        return new Oversight.Fact(site(), kind, subject, product, regime, name, detail, due, at);
    }
}
