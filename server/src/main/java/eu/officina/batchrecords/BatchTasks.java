package eu.officina.batchrecords;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.boundary.Role;
import eu.officina.desk.Task;
import eu.officina.desk.TaskSource;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Steps to continue, sign and verify; batches to complete or resume.
@ApplicationScoped
class BatchTasks implements TaskSource {
    @Inject
    BatchRecords records;

    @Inject
    Sheets sheets;

    @Inject
    Caller caller;

    @Override
    public List<Task> tasks(Texts texts) {
        var running = records.all().stream().filter(b -> b.state() == BatchRecord.State.IN_PROCESS);
        var steps =
                caller.is(Role.OPERATOR) || caller.is(Role.QC) ? running.map(b -> task(b, texts)) : Stream.<Task>of();
        return Stream.of(
                        steps,
                        waiting(BatchRecord.State.ON_HOLD, "task.on-hold", texts),
                        returned(texts),
                        undecided(texts))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private Stream<Task> returned(Texts texts) {
        return caller.is(Role.OPERATOR)
                ? waiting(BatchRecord.State.RETURNED_FOR_CORRECTION, "task.correct", texts)
                : Stream.of();
    }

    /// The workspace was suspended while these batches run: somebody decides of each whether it goes on.
    private Stream<Task> undecided(Texts texts) {
        if (caller.place().state() != Place.State.SUSPENDED || !(caller.is(Role.QA) || caller.is(Role.QP))) {
            return Stream.of();
        }
        return records.all().stream()
                .filter(b -> b.state() == BatchRecord.State.IN_PROCESS)
                .map(b -> new Task(
                        Task.When.NOW,
                        texts.of("task.suspended", b.number()),
                        texts.of("task.suspended-why"),
                        "attention",
                        texts.of("place-state.SUSPENDED"),
                        null,
                        "/batches/" + b.id(),
                        texts.of("task.button.decide")));
    }

    /// What is on hold or was given back waits with the reason.
    private Stream<Task> waiting(BatchRecord.State state, String words, Texts texts) {
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.QA)) return Stream.of();
        return records.all().stream()
                .filter(b -> b.state() == state)
                .map(b -> new Task(
                        Task.When.TODAY,
                        texts.of(words, b.number()),
                        String.valueOf(b.stateReason()),
                        "waiting",
                        texts.word("batch-state", b.state()),
                        null,
                        "/batches/" + b.id(),
                        texts.of("task.button.look")));
    }

    private Task task(BatchRecord batch, Texts texts) {
        var sheet = sheets.of(batch);
        return sheet.complete() ? complete(batch, texts) : open(batch, sheet, texts);
    }

    private static Task complete(BatchRecord batch, Texts texts) {
        return new Task(
                Task.When.NOW,
                texts.of("task.complete"),
                texts.of("task.batch", batch.number()),
                "process",
                texts.of("task.all-steps"),
                null,
                "/batches/" + batch.id(),
                texts.of("task.button.complete"));
    }

    private Task open(BatchRecord batch, Sheet sheet, Texts texts) {
        var step = sheet.master().step(sheet.openStep());
        var state = sheet.state(step);
        var mine = mine(step, sheet);
        return new Task(
                mine ? Task.When.NOW : Task.When.WAITING,
                texts.of("task." + state.name().toLowerCase(Locale.ROOT), step.number(), step.name()),
                texts.of("task.batch", batch.number()),
                state == Sheet.StepState.OPEN ? "process" : "waiting",
                texts.word("step-state", state),
                null,
                "/batches/" + batch.id() + "/steps/" + step.number(),
                texts.of("task.button." + (mine ? verb(state) : "look")));
    }

    private static String verb(Sheet.StepState state) {
        return switch (state) {
            case TO_SIGN -> "sign";
            case TO_VERIFY -> "verify";
            default -> "continue";
        };
    }

    private boolean mine(Step step, Sheet sheet) {
        if (!caller.is(step.doneBy())) return false;
        return sheet.state(step) != Sheet.StepState.TO_VERIFY
                || !sheet.tookPart(step, caller.person().subject());
    }
}
