package eu.officina.batchrecords;

import eu.officina.batchrecords.Exceptions.Kind;
import eu.officina.batchrecords.Exceptions.Row;
import eu.officina.masterrecords.Step;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What of one step, beside its values, needs a judgement.
///
/// @rule BR-13
/// @rule BR-19
record StepExceptions(Sheet sheet, Step step) {

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        sheet.signatures(step).filter(s -> !s.holds()).map(this::voided).forEach(rows::add);
        for (var mark : sheet.pages().marks(step, Mark.REMARK)) rows.add(row(Kind.REMARK, mark, null));
        for (var mark : sheet.pages().marks(step, Mark.REPETITION)) rows.add(row(Kind.REPEATED, mark, mark.reason()));
        late().ifPresent(rows::add);
        outOfOrder().ifPresent(rows::add);
        notVerified().ifPresent(rows::add);
        return rows;
    }

    private Optional<Entry> first() {
        return sheet.pages().entries(step).min(Comparator.comparing(Pages::when));
    }

    /// The step began later after another than the master record allows.
    private Optional<Row> late() {
        var window = step.window();
        if (window == null || window.maxMinutes() == null) return Optional.empty();
        var ended = sheet.pages().done(sheet.master().step(window.after()));
        if (ended == null) return Optional.empty();
        var until = ended.plus(Duration.ofMinutes(window.maxMinutes()));
        return first().filter(e -> Pages.when(e).isAfter(until))
                .map(e -> row(Kind.LATE, e, "≤ " + window.maxMinutes() + " min"));
    }

    private Optional<Row> outOfOrder() {
        if (!step.anyTime()) return Optional.empty();
        return first().filter(e -> {
                    var before = lastBefore();
                    return before == null || Pages.when(e).isBefore(before);
                })
                .map(e -> row(Kind.OUT_OF_ORDER, e, null));
    }

    /// When the steps before it were all done; null while they are not.
    private @Nullable Instant lastBefore() {
        if (sheet.openStep() < step.number()) return null;
        return sheet.master().steps().stream()
                .filter(s -> s.number() < step.number())
                .map(s -> sheet.pages().done(s))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /// Work went on though a second person has not verified, or a correction voided the verification.
    private Optional<Row> notVerified() {
        if (step.signedBy() != Step.SignedBy.PERFORMER_AND_VERIFIER || sheet.signed(step, Meaning.VERIFIED)) {
            return Optional.empty();
        }
        var later = sheet.master().steps().stream()
                .filter(s -> s.number() > step.number() && !s.anyTime())
                .anyMatch(s -> sheet.pages().begun(s) != null);
        return later ? first().map(e -> row(Kind.NOT_VERIFIED, e, null)) : Optional.empty();
    }

    private Row voided(Signed s) {
        return new Row(
                s.id(),
                Kind.SIGNATURE_VOIDED,
                step.number(),
                s.meaning().name(),
                null,
                s.voided(),
                s.signer(),
                s.name(),
                s.at());
    }

    private Row row(Kind kind, Entry e, @Nullable String beside) {
        var value = kind == Kind.REMARK ? e.value() : null;
        return new Row(e.id(), kind, step.number(), step.name(), value, beside, e.actor(), e.actorName(), e.at());
    }
}
