package eu.officina.masterrecords;

import eu.officina.boundary.Hash;
import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import eu.officina.rulepacks.Regime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One edition of a master batch record. Its document never changes.
///
/// - **Refuses** [MasterRefusal#NOT_A_DRAFT], [MasterRefusal#OWN_AUTHOR].
///
/// @rule MR-02
@Entity
@Table(name = "master_record")
public class MasterRecord extends Owned {
    private String product;
    private String edition;
    private String title;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    @Enumerated(EnumType.STRING)
    private State state;

    private String document;
    private String sha256;
    private String author;

    @Column(name = "effective_from")
    private @Nullable Instant effectiveFrom;

    /// Where an edition stands.
    public enum State {
        DRAFT,
        EFFECTIVE,
        SUPERSEDED
    }

    protected MasterRecord() {}

    MasterRecord(UUID id, Master master, String author) {
        super(id);
        this.product = master.product();
        this.edition = master.edition();
        this.title = master.title();
        this.regime = master.regime();
        this.state = State.DRAFT;
        this.document = master.write();
        this.sha256 = Hash.of(document).hex();
        this.author = author;
    }

    void expectApprovableBy(String subject) {
        if (state != State.DRAFT) throw new Refusal(MasterRefusal.NOT_A_DRAFT);
        if (author.equals(subject)) throw new Refusal(MasterRefusal.OWN_AUTHOR);
    }

    void becomeEffective(Instant now) {
        state = State.EFFECTIVE;
        effectiveFrom = now;
    }

    void supersede() {
        state = State.SUPERSEDED;
    }

    public UUID id() {
        return key();
    }

    public String product() {
        return product;
    }

    String edition() {
        return edition;
    }

    String title() {
        return title;
    }

    Regime regime() {
        return regime;
    }

    State state() {
        return state;
    }

    @Nullable
    Instant effectiveFrom() {
        return effectiveFrom;
    }

    String sha256() {
        return sha256;
    }

    public Master master() {
        return Master.read(document);
    }
}
