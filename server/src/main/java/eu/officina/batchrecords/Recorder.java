package eu.officina.batchrecords;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.MasterRefusal;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/// Turns what was sent into what will be written, or a refusal. Writes nothing.
///
/// @rule BR-02
/// @rule BR-08
@ApplicationScoped
class Recorder {
    @Inject
    Judge judge;

    @Inject
    Clock clock;

    Field find(Step step, Sheet sheet, Recording asked) {
        return judge.find(step, sheet, asked);
    }

    Outcome outcome(Field field, BatchRecord batch, Sheet sheet, Recording asked) {
        var before = sheet.current(field.key());
        var wasPending =
                before.map(Entry::verdict).filter(v -> v == Verdict.PENDING).isPresent();
        batch.expectOpenFor(wasPending);
        if (field.kind() == Field.Kind.TIMER) return timer(field, sheet, asked);
        var recomputed = field.kind() == Field.Kind.CALC && !sheet.answered(field);
        if (before.isPresent() && !wasPending && !recomputed) needReason(asked, field);
        if (field.kind() == Field.Kind.CALC) return Calculating.outcome(field, sheet.numbers());
        if (field.kind().scanned()) return judge.scan(field, batch, scanned(field, asked));
        return typed(field, asked);
    }

    private static void needReason(Recording asked, Field field) {
        if (asked.reason() == null) throw new Refusal(BatchRefusal.REASON_NEEDED, field.label());
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
        if (before.get().verdict() != Verdict.RUNNING) {
            needReason(asked, field);
            throw new Refusal(BatchRefusal.TIMER_RUNS_NOT);
        }
        var ran = Duration.between(before.get().at(), clock.instant());
        var late = field.maxMinutes() != null && ran.compareTo(Duration.ofMinutes(field.maxMinutes())) > 0;
        var words = ran.toMinutes() + " min " + ran.toSecondsPart() + " s";
        return Outcome.of(words, late ? Verdict.OUT : Verdict.MET, "stop");
    }
}
