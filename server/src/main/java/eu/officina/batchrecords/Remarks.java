package eu.officina.batchrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.OnFail;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people add to a step beside its fields: remarks, a hand-over to a colleague, that it is done once more, and
/// what
/// follows a value out of limits.
///
/// @rule BR-17
/// @rule BR-21
@UseCase
public class Remarks {
    @Inject
    BatchRecords records;

    @Inject
    Sheets sheets;

    @Inject
    Turns turns;

    @Inject
    BatchLifecycle lifecycle;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// Words of a remark or a hand-over, or why a step is done once more.
    public record Words(@NotBlank @Size(max = 500) String words) {}

    /// What follows the field's value, and why.
    public record Decision(
            @NotBlank String field,
            @NotNull OnFail choice,
            @NotBlank @Size(max = 500) String words) {}

    private record Sent(UUID batch, int step, Mark mark, Object content) {}

    private record Written(
            Mark mark,
            String about,
            String value,
            @Nullable String raw,
            @Nullable String reason) {
        Written(Decision asked, int revision) {
            this(
                    Mark.DECISION,
                    asked.field(),
                    asked.choice().name(),
                    Integer.toString(revision),
                    asked.words().strip());
        }
    }

    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE, Role.QA})
    public UUID remark(UUID batchId, int step, @Valid @NotNull Words asked) {
        return receipts.once(
                new Sent(batchId, step, Mark.REMARK, asked),
                id -> note(
                        id,
                        batchId,
                        step,
                        new Written(Mark.REMARK, "", asked.words().strip(), null, null)));
    }

    /// Tells who takes over what they need to know.
    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE})
    public UUID handOver(UUID batchId, int step, @Valid @NotNull Words asked) {
        return receipts.once(
                new Sent(batchId, step, Mark.HANDOVER, asked),
                id -> note(
                        id,
                        batchId,
                        step,
                        new Written(Mark.HANDOVER, "", asked.words().strip(), null, null)));
    }

    private void note(UUID id, UUID batchId, int number, Written what) {
        var batch = records.hold(batchId);
        batch.expectOpenFor(false);
        var sheet = sheets.bench(batch);
        write(id, batch, sheet.master().step(number), sheet, what);
    }

    /// Begins the step anew; what was recorded in it stays and is shown.
    @Allowed({Role.OPERATOR, Role.QC})
    public UUID repeat(UUID batchId, int number, @Valid @NotNull Words why) {
        return receipts.once(new Sent(batchId, number, Mark.REPETITION, why), id -> {
            var batch = records.hold(batchId);
            batch.expectOpenFor(false);
            var sheet = sheets.of(batch);
            var step = sheet.master().step(number);
            turns.expect(step, sheet);
            again(id, batch, step, sheet, why.words());
        });
    }

    private void again(UUID id, BatchRecord batch, Step step, Sheet sheet, String why) {
        int round = sheet.pages().round(step);
        var later = sheet.master().steps().stream()
                .filter(s -> s.number() > step.number())
                .anyMatch(s -> sheet.pages().begun(s) != null);
        if (round > step.repeats() || later || sheet.pages().begun(step) == null) {
            throw new Refusal(BatchRefusal.NOT_REPEATABLE, step.number());
        }
        write(id, batch, step, sheet, new Written(Mark.REPETITION, "", Integer.toString(round + 1), null, why.strip()));
        batch.at(sheets.of(batch).openStep());
    }

    /// Says what follows a value out of limits, among what the master record allows.
    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE})
    public UUID decide(UUID batchId, int number, @Valid @NotNull Decision asked) {
        return receipts.once(
                new Sent(batchId, number, Mark.DECISION, asked), id -> decided(id, batchId, number, asked));
    }

    private void decided(UUID id, UUID batchId, int number, Decision asked) {
        var batch = records.hold(batchId);
        batch.expectOpenFor(false);
        var sheet = sheets.bench(batch);
        var step = sheet.master().step(number);
        turns.expect(step, sheet);
        var field = sheet.breaches(step).stream()
                .filter(f -> f.key().equals(asked.field()) && f.onFail().contains(asked.choice()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        BatchRefusal.NOT_ALLOWED_AFTER_BREACH, sheet.master().label(asked.field())));
        var revision = sheet.current(field.key()).orElseThrow().revision();
        var words = asked.words().strip();
        write(id, batch, step, sheet, new Written(asked, revision));
        follow(batch, step, asked.choice(), field.label() + ": " + words);
    }

    private void follow(BatchRecord batch, Step step, OnFail choice, String why) {
        var sheet = sheets.of(batch);
        if (choice == OnFail.REPEAT) again(Uuid7.next(), batch, step, sheet, why);
        if (choice == OnFail.STOP) lifecycle.stop(batch, why);
        batch.at(sheets.of(batch).openStep());
    }

    private void write(UUID id, BatchRecord batch, Step step, Sheet sheet, Written what) {
        var name = what.mark().field(what.about());
        int revision = sheet.pages().count(step, name) + 1;
        var spot = new Entry.Spot(
                batch.id(), step.number(), name, revision, sheet.pages().round(step));
        var said = Outcome.typed(what.value(), Verdict.MET, what.raw()).from(Origin.DECIDED);
        var asked = new Recording(null, null, null, what.reason(), null, null, null);
        var entry = new Entry(id, spot, said, asked, caller.person(), clock.instant());
        records.add(entry);
        acts.fire(Act.of("batch." + name.substring(1).replaceAll(":.*", ""), "batch", batch.id())
                .set(step.number() + " " + what.about(), what.value())
                .because(what.reason())
                .wrote("entry", entry.id(), entry.content()));
    }
}
