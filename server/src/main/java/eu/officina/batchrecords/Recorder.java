package eu.officina.batchrecords;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.MasterRefusal;
import eu.officina.masterrecords.Reading;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Turns what was sent into what will be written, or a refusal. Writes nothing.
///
/// @rule BR-02
/// @rule BR-08
/// @rule BR-15
@ApplicationScoped
class Recorder {
    @Inject
    Judge judge;

    @Inject
    Clock clock;

    Field find(Step step, Sheet sheet, BatchRecord batch, Recording asked) {
        return judge.find(step, sheet, batch, asked);
    }

    Outcome outcome(Field field, BatchRecord batch, Sheet sheet, Recording asked) {
        var before = sheet.current(field.key());
        var wasPending =
                before.map(Entry::verdict).filter(v -> v == Verdict.PENDING).isPresent();
        batch.expectOpenFor(wasPending);
        if (field.kind() == Field.Kind.TIMER && asked.absent() == null) return timer(field, sheet, asked);
        var recomputed = field.kind() == Field.Kind.CALC && !sheet.answered(field);
        var outcome = read(field, batch, sheet, asked);
        if (before.isPresent() && !wasPending && !recomputed) needReason(asked, field, before.get(), outcome);
        return outcome;
    }

    private Outcome read(Field field, BatchRecord batch, Sheet sheet, Recording asked) {
        if (asked.absent() != null) return absent(field, asked.absent(), asked.reason());
        if (field.kind() == Field.Kind.CALC) return Calculating.outcome(field, sheet);
        if (field.kind() == Field.Kind.EM_SAMPLE) return judge.sample(field, asked);
        if (field.kind().scanned()) return judge.scan(field, batch, scanned(field, asked));
        return typed(field, asked);
    }

    private static void needReason(Recording asked, Field field, Entry before, Outcome now) {
        if (asked.reason() != null) return;
        if (field.kind().scanned() && before.value().equals(now.value())) {
            throw new Refusal(BatchRefusal.RECORDED_ALREADY, field.label());
        }
        throw new Refusal(BatchRefusal.REASON_NEEDED, field.label());
    }

    private static Outcome absent(Field field, Recording.Absence absent, @Nullable String reason) {
        if (field.release() || field.kind().identifies() || field.kind().byLabels()) {
            throw new Refusal(BatchRefusal.MUST_NOT_BE_MISSING, field.label());
        }
        if (reason == null) throw new Refusal(BatchRefusal.REASON_FOR_MISSING, field.label());
        return Outcome.of(absent.name(), Verdict.ABSENT, null);
    }

    private static String scanned(Field field, Recording asked) {
        if (asked.scan() == null) throw new Refusal(MasterRefusal.SCAN_EXPECTED, field.label());
        return asked.scan();
    }

    private static Outcome typed(Field field, Recording asked) {
        var value = asked.value() == null ? "" : asked.value();
        if (value.equals(Recording.PENDING)) {
            if (!field.mayBePending()) throw new Refusal(BatchRefusal.NOT_PENDING_HERE, field.label());
            return Outcome.of(Recording.PENDING, Verdict.PENDING, null);
        }
        var judged = field.judge(value);
        return Outcome.of(judged.value(), judged.verdict(), value);
    }

    /// Started by the first entry, stopped by the second; the server's clock alone counts.
    private Outcome timer(Field field, Sheet sheet, Recording asked) {
        var before = sheet.current(field.key());
        if (before.isEmpty()) return Outcome.of("running", Verdict.RUNNING, "start");
        if (before.get().verdict() == Verdict.RUNNING) {
            return ran(field, Duration.between(before.get().at(), clock.instant()), "stop");
        }
        if (asked.reason() == null || asked.value() == null) throw new Refusal(BatchRefusal.TIMER_RUNS_NOT);
        var minutes = Reading.of(asked.value(), 0).number().longValue();
        return ran(field, Duration.ofMinutes(minutes), asked.value());
    }

    private static Outcome ran(Field field, Duration time, String raw) {
        var late = field.maxMinutes() != null && time.compareTo(Duration.ofMinutes(field.maxMinutes())) > 0;
        var words = time.toMinutes() + " min " + time.toSecondsPart() + " s";
        return Outcome.of(words, late ? Verdict.OUT : Verdict.MET, raw);
    }
}
