package eu.officina.labels;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One copy of a label, from its issue to what became of it. Of all copies of a label one at most is about.
///
/// - **Shape** `number` counted from 1; `reason` why it was issued again, null of the first; `content` frozen when it
/// is
///   printed.
/// - **Refuses** [LabelRefusal#COPY_NOT_FROM_HERE], [LabelRefusal#COPY_ABOUT].
///
/// @rule LA-05
@Entity
@Table(name = "label_copy")
class LabelCopy extends Owned {
    @Column(name = "label_id")
    private UUID labelId;

    @Column(name = "batch_id")
    private UUID batchId;

    private int number;

    @Enumerated(EnumType.STRING)
    private Label.State state;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private @Nullable String reason;
    private @Nullable String content;
    private boolean stated;

    @Enumerated(EnumType.STRING)
    private @Nullable LabelSize size;

    @Column(name = "print_id")
    private @Nullable UUID printId;

    @Column(name = "printed_at")
    private @Nullable Instant printedAt;

    @Column(name = "printed_by")
    private @Nullable String printedBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    private @Nullable String remark;

    @Column(name = "waived_until")
    private @Nullable Instant waivedUntil;

    protected LabelCopy() {}

    LabelCopy(Label label, int number, @Nullable String reason, Instant now) {
        super(Uuid7.next());
        this.labelId = label.id();
        this.batchId = label.batchId();
        this.number = number;
        this.state = Label.State.ISSUED;
        this.issuedAt = now;
        this.reason = reason;
    }

    /// The next copy, of which this one's words are the model.
    LabelCopy again(Label label, String why, Instant now) {
        if (state.about() || state == Label.State.RETURNED) throw new Refusal(LabelRefusal.COPY_ABOUT, inWords());
        var next = new LabelCopy(label, number + 1, why, now);
        next.content = content;
        return next;
    }

    /// With the statement that the product is out of specification.
    void bearStatement() {
        stated = true;
    }

    boolean stated() {
        return stated;
    }

    /// Whether it is on its bag and bears that statement.
    boolean statedOnItsBag() {
        return state == Label.State.APPLIED && stated;
    }

    void print(UUID print, LabelContent words, LabelSize on, Person who, Instant now) {
        expect(Label.State.ISSUED);
        state = Label.State.PRINTED;
        content = words.write();
        size = on;
        printId = print;
        printedAt = now;
        printedBy = who.name();
    }

    /// @return whether it is news
    boolean verify() {
        if (state == Label.State.VERIFIED || state == Label.State.APPLIED) return false;
        expect(Label.State.PRINTED);
        state = Label.State.VERIFIED;
        return true;
    }

    /// @return whether it is news
    boolean apply(Person who, Instant now) {
        if (state == Label.State.APPLIED) return false;
        if (state != Label.State.WAIVED) expect(Label.State.VERIFIED);
        settle(Label.State.APPLIED, null, who, now);
        return true;
    }

    /// @return whether it is news: the time does not begin again
    boolean waive(Instant until, Person who, Instant now) {
        if (state == Label.State.WAIVED) return false;
        expect(Label.State.VERIFIED);
        waivedUntil = until;
        settle(Label.State.WAIVED, null, who, now);
        return true;
    }

    /// Until when its bag may be given without it; null: it is not waived.
    @Nullable
    Instant waivedUntil() {
        return state == Label.State.WAIVED ? waivedUntil : null;
    }

    void lose(Label.State what, String why, Person who, Instant now) {
        if (what.about() || !state.about()) throw new Refusal(LabelRefusal.COPY_NOT_FROM_HERE, inWords());
        if (state.onBag() && what != Label.State.SPOILED) {
            throw new Refusal(LabelRefusal.COPY_NOT_FROM_HERE, inWords());
        }
        settle(what, why, who, now);
    }

    private void settle(Label.State what, @Nullable String why, Person who, Instant now) {
        state = what;
        remark = why;
        settledAt = now;
        settledBy = who.name();
    }

    private void expect(Label.State needed) {
        if (state != needed) throw new Refusal(LabelRefusal.COPY_NOT_FROM_HERE, inWords());
    }

    private String inWords() {
        return state.words();
    }

    Label.State state() {
        return state;
    }

    UUID labelId() {
        return labelId;
    }

    UUID batchId() {
        return batchId;
    }

    int number() {
        return number;
    }

    @Nullable
    LabelSize size() {
        return size;
    }

    @Nullable
    LabelContent content() {
        return content == null ? null : LabelContent.read(content);
    }

    Labelling.Copy listed() {
        return new Labelling.Copy(
                key(), number, state, reason, size, printedAt, printedBy, settledAt, settledBy, remark, waivedUntil());
    }
}
