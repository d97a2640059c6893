package eu.officina.recalls;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.traceability.Tracing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recall, or the rehearsal of one: from its opening to the signature under its report.
///
/// - **Shape** `begins` what it was opened for, as people know it; a window without ends is null to null.
/// - **Units** `foundIn` milliseconds that the search took.
///
/// @rule RC-05
@Entity
@Table(name = "recall")
public class Recall extends Owned {
    private String number;
    private boolean mock;

    @Column(name = "begins_kind")
    private String beginsKind;

    private String begins;

    @Column(name = "begins_id")
    private @Nullable UUID beginsId;

    @Column(name = "window_from")
    private @Nullable Instant from;

    @Column(name = "window_to")
    private @Nullable Instant to;

    private String reason;

    @Column(name = "opened_at")
    private Instant openedAt;

    private String opener;

    @Column(name = "found_in")
    private int foundIn;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable String conclusion;

    protected Recall() {}

    Recall(
            UUID id,
            String number,
            Recalls.NewRecall asked,
            Tracing.@Nullable Thing begins,
            Person opener,
            Instant now) {
        super(id);
        this.number = number;
        this.mock = asked.mock();
        this.beginsKind = begins == null ? "TIME" : begins.kind().name();
        this.begins = begins == null ? "" : begins.name() + ", " + begins.note();
        this.beginsId = asked.thing();
        this.from = asked.from();
        this.to = asked.to();
        this.reason = asked.reason().strip();
        this.openedAt = now;
        this.opener = opener.name();
    }

    void found(int milliseconds) {
        foundIn = milliseconds;
    }

    void expectOpen() {
        if (closedAt != null) throw new Refusal(RecallRefusal.RECALL_CLOSED);
    }

    void close(String words, Instant now) {
        expectOpen();
        conclusion = words;
        closedAt = now;
    }

    UUID id() {
        return key();
    }

    String number() {
        return number;
    }

    boolean mock() {
        return mock;
    }

    boolean open() {
        return closedAt == null;
    }

    Recalls.Head head() {
        return new Recalls.Head(
                key(),
                number,
                mock,
                new Recalls.Begins(beginsKind, begins, beginsId, from, to),
                reason,
                openedAt,
                opener,
                foundIn,
                closedAt,
                conclusion);
    }
}
