package eu.officina.labels;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Embedded
    private @Nullable LabelPrinted printed;

    @Embedded
    private @Nullable LabelEnd end;

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

    @Nullable
    String reason() {
        return reason;
    }

    /// The next copy, of which this one's words are the model.
    LabelCopy again(Label label, String why, Instant now) {
        if (state.about() || state == Label.State.RETURNED || state == Label.State.EMPTIED)
            throw new Refusal(LabelRefusal.COPY_ABOUT, state.words());
        var next = new LabelCopy(label, number + 1, why, now);
        next.content = content;
        return next;
    }

    void bearStatement() {
        stated = true;
    }

    boolean stated() {
        return stated;
    }

    void print(UUID print, LabelContent words, LabelSize on, Person who, Instant now) {
        expect(Label.State.ISSUED);
        state = Label.State.PRINTED;
        content = words.write();
        printed = new LabelPrinted(print, on, who, now);
    }

    /// @return whether it is news
    boolean verify() {
        if (state == Label.State.VERIFIED || state.onBag()) return false;
        expect(Label.State.PRINTED);
        state = Label.State.VERIFIED;
        return true;
    }

    /// @return whether it is news
    boolean apply(Person who, Instant now) {
        if (state == Label.State.APPLIED) return false;
        if (state != Label.State.WAIVED) expect(Label.State.VERIFIED);
        ended().applied(now);
        settle(Label.State.APPLIED, null, who, now);
        return true;
    }

    /// Its bag will be given without it.
    ///
    /// @return whether it is news
    boolean waive(Person who, Instant now) {
        if (state == Label.State.WAIVED) return false;
        expect(Label.State.VERIFIED);
        settle(Label.State.WAIVED, null, who, now);
        return true;
    }

    /// The product is made: its minutes begin, once.
    ///
    /// @return whether it is news
    boolean begin(Instant until) {
        expect(Label.State.WAIVED);
        if (waivedUntil() != null) return false;
        ended().waivedUntil(until);
        return true;
    }

    /// Until when its bag may, or might, be given without it; null: that never began.
    @Nullable
    Instant waivedUntil() {
        return end == null ? null : end.waivedUntil();
    }

    /// Whether its bag could be given at that time: with it on, or in its minutes. An entry may come late, when the
    /// copy
    /// was lost meanwhile.
    boolean servesAt(Instant at) {
        return state == Label.State.APPLIED || (end != null && end.serves(state, at));
    }

    /// Its bag is empty now.
    void empty(Person who, Instant now) {
        if (state.onBag()) settle(Label.State.EMPTIED, null, who, now);
    }

    void lose(Label.State what, String why, Person who, Instant now) {
        var applied = state == Label.State.APPLIED;
        if (what.about() || what == Label.State.EMPTIED || !state.about() || (applied && what != Label.State.SPOILED))
            throw new Refusal(LabelRefusal.COPY_NOT_FROM_HERE, state.words());
        settle(what, why, who, now);
    }

    private void settle(Label.State what, @Nullable String why, Person who, Instant now) {
        state = what;
        ended().settle(why, who, now);
    }

    /// Not kept until something of it is told.
    private LabelEnd ended() {
        if (end == null) end = new LabelEnd();
        return end;
    }

    private void expect(Label.State needed) {
        if (state != needed) throw new Refusal(LabelRefusal.COPY_NOT_FROM_HERE, state.words());
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
        return printed == null ? null : printed.size();
    }

    @Nullable
    LabelContent content() {
        return content == null ? null : LabelContent.read(content);
    }

    Labelling.Copy listed() {
        var told = end == null ? new LabelEnd() : end;
        return told.listed(key(), this, printed == null ? new LabelPrinted() : printed);
    }
}
