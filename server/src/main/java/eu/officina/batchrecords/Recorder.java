package eu.officina.batchrecords;

import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
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
import java.util.Optional;
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
    Placing placing;

    @Inject
    Caller caller;

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
        expectSeen(asked, field, before);
        if (asked.paper() != null && asked.claimedAt() == null) {
            throw new InvalidInput("/claimedAt", "is missing: as written on the paper");
        }
        if (field.kind() == Field.Kind.TIMER && asked.absent() == null) return timer(field, sheet, asked);
        var recomputed = field.kind() == Field.Kind.CALC && !sheet.answered(field);
        var outcome = read(field, batch, sheet, asked);
        if (before.isPresent() && !wasPending && !recomputed) needReason(asked, field, before.get(), outcome);
        return outcome;
    }

    /// Somebody else was faster: both values are told, nothing is written over.
    ///
    /// @rule BR-16
    private static void expectSeen(Recording asked, Field field, Optional<Entry> before) {
        int stands = before.map(Entry::revision).orElse(0);
        if (asked.seen() == null || asked.seen() == stands || before.isEmpty()) return;
        var now = before.get();
        var mine = asked.value() == null ? "–" : asked.value();
        throw new Refusal(
                BatchRefusal.RECORDED_MEANWHILE, field.label(), field.spoken(now.value()), now.actorName(), mine);
    }

    private Outcome read(Field field, BatchRecord batch, Sheet sheet, Recording asked) {
        if (asked.absent() != null) return absent(field, asked.absent(), asked.reason());
        if (field.kind() == Field.Kind.CALC) return Calculating.outcome(field, sheet);
        if (field.kind() == Field.Kind.EM_SAMPLE) return placing.sample(field, asked);
        if (field.kind().uploaded()) throw new Refusal(BatchRefusal.BY_FILE_ONLY, field.label());
        if (field.kind().scanned()) {
            var step = sheet.master().placed(field.key()).step();
            var scan = judge.scan(field, batch, sheet.pages().round(step), scanned(field, asked));
            return asked.typedByHand() ? scan.from(Origin.TYPED) : scan;
        }
        if (field.kind() != Field.Kind.MOMENT) return typed(field, asked);
        return new Moments(caller.place().zone(), clock.instant()).read(field, batch.startedAt(), asked);
    }

    private static void needReason(Recording asked, Field field, Entry before, Outcome now) {
        if (asked.reason() != null) return;
        if (field.kind().scanned() && before.value().equals(now.value())) {
            throw new Refusal(BatchRefusal.RECORDED_ALREADY, field.label());
        }
        throw new Refusal(BatchRefusal.REASON_NEEDED, field.label());
    }

    private static Outcome absent(Field field, Recording.Absence absent, @Nullable String reason) {
        if (!field.mayBeAbsent()) {
            throw new Refusal(BatchRefusal.MUST_NOT_BE_MISSING, field.label());
        }
        if (reason == null) throw new Refusal(BatchRefusal.REASON_FOR_MISSING, field.label());
        return Outcome.typed(absent.name(), Verdict.ABSENT, null);
    }

    private static String scanned(Field field, Recording asked) {
        if (asked.scan() == null) throw new Refusal(MasterRefusal.SCAN_EXPECTED, field.label());
        return asked.scan();
    }

    private static Outcome typed(Field field, Recording asked) {
        var value = asked.value() == null ? "" : asked.value();
        if (value.equals(Recording.PENDING)) {
            if (!field.mayBePending()) throw new Refusal(BatchRefusal.NOT_PENDING_HERE, field.label());
            return Outcome.typed(Recording.PENDING, Verdict.PENDING, null);
        }
        var judged = field.judge(value);
        return field.kind().byLabels()
                ? Outcome.computed(judged.value(), judged.verdict(), value)
                : Outcome.typed(judged.value(), judged.verdict(), value);
    }

    /// Started by the first entry, stopped by the second; the server's clock alone counts, or what paper says.
    private Outcome timer(Field field, Sheet sheet, Recording asked) {
        var before = sheet.current(field.key());
        var stopped = before.filter(e -> e.verdict() != Verdict.RUNNING).isPresent();
        if (asked.paper() != null && asked.value() != null && !stopped) return minutes(field, asked.value());
        if (before.isEmpty()) return Outcome.computed("running", Verdict.RUNNING, "start");
        if (before.get().verdict() == Verdict.RUNNING) {
            return ran(field, Duration.between(before.get().at(), clock.instant()), "stop");
        }
        if (asked.reason() == null || asked.value() == null) throw new Refusal(BatchRefusal.TIMER_RUNS_NOT);
        return minutes(field, asked.value());
    }

    private static Outcome minutes(Field field, String typed) {
        var minutes = Reading.of(field.label(), typed, 0).number().longValue();
        return ran(field, Duration.ofMinutes(minutes), typed).from(Origin.TYPED);
    }

    private static Outcome ran(Field field, Duration time, String raw) {
        var late = field.maxMinutes() != null && time.compareTo(Duration.ofMinutes(field.maxMinutes())) > 0;
        var early = field.minMinutes() != null && time.compareTo(Duration.ofMinutes(field.minMinutes())) < 0;
        var words = time.toMinutes() + " min " + time.toSecondsPart() + " s";
        return Outcome.computed(words, late || early ? Verdict.OUT : Verdict.MET, raw);
    }
}
