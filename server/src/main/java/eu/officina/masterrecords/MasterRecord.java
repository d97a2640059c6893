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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One edition of a master batch record. Its document changes only while it is a draft.
///
/// - **Shape** `revision` counts the saves of the draft; `author` who began it, the co-authors who saved it since.
/// - **Refuses** [MasterRefusal#NOT_A_DRAFT], [MasterRefusal#DRAFT_CHANGED], [MasterRefusal#ORIGIN_FIXED],
///   [MasterRefusal#MASTER_NOT_THERE], [MasterRefusal#OWN_AUTHOR], [MasterRefusal#NOT_AN_AUTHOR].
///
/// @rule MR-02
/// @rule MR-11
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
    private int revision;
    private String author;
    private String coauthors;

    @Column(name = "effective_from")
    private @Nullable Instant effectiveFrom;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @Column(name = "next_edition")
    private @Nullable String nextEdition;

    /// Where an edition stands.
    public enum State {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        EFFECTIVE,
        /// By the next edition, or withdrawn.
        SUPERSEDED;

        /// On its way to be effective.
        public boolean underWay() {
            return this == DRAFT || this == IN_REVIEW || this == APPROVED;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    protected MasterRecord() {}

    MasterRecord(UUID id, Master master, String author) {
        super(id);
        this.state = State.DRAFT;
        this.revision = 1;
        this.author = author;
        this.coauthors = "";
        hold(master);
    }

    private void hold(Master master) {
        product = master.product();
        edition = master.edition();
        title = master.title();
        regime = master.regime();
        document = master.write();
        sha256 = Hash.of(document).hex();
    }

    /// Takes a changed document.
    ///
    /// @param seen the revision that the author changed
    void save(Master master, int seen, String by) {
        if (state != State.DRAFT) throw new Refusal(MasterRefusal.NOT_A_DRAFT);
        if (seen != revision) throw new Refusal(MasterRefusal.DRAFT_CHANGED, seen, revision);
        var origin = master().origin();
        if (origin == null ? master.origin() != null : !origin.equals(master.origin())) {
            throw new Refusal(MasterRefusal.ORIGIN_FIXED);
        }
        hold(master);
        revision++;
        if (!authored(by)) coauthors = (coauthors + " " + by).strip();
    }

    void expect(MasterMove move, String by) {
        if (!move.leadsFrom(state)) throw new Refusal(MasterRefusal.MASTER_NOT_THERE, state.words());
        if (move == MasterMove.SUBMIT && !authored(by)) throw new Refusal(MasterRefusal.NOT_AN_AUTHOR);
        if (move.byAnother() && authored(by)) throw new Refusal(MasterRefusal.OWN_AUTHOR);
    }

    void move(MasterMove move, @Nullable String why, Instant now) {
        state = move.to();
        stateReason = why;
        if (state == State.EFFECTIVE) effectiveFrom = now;
    }

    void supersededBy(String next) {
        state = State.SUPERSEDED;
        nextEdition = next;
    }

    /// Whether that person wrote it, alone or with others.
    public boolean authored(String subject) {
        return author.equals(subject) || List.of(coauthors.split(" ")).contains(subject);
    }

    public UUID id() {
        return key();
    }

    public String product() {
        return product;
    }

    public String edition() {
        return edition;
    }

    public String title() {
        return title;
    }

    public Regime regime() {
        return regime;
    }

    public State state() {
        return state;
    }

    public int revision() {
        return revision;
    }

    public @Nullable Instant effectiveFrom() {
        return effectiveFrom;
    }

    /// Why it was given back or withdrawn.
    public @Nullable String stateReason() {
        return stateReason;
    }

    /// The edition that superseded it.
    @Nullable
    String nextEdition() {
        return nextEdition;
    }

    public String sha256() {
        return sha256;
    }

    /// The document as it is hashed and signed.
    public String document() {
        return document;
    }

    public Master master() {
        return Master.read(document);
    }
}
