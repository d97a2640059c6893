package eu.officina.batchrecords;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.officina.boundary.Json;
import eu.officina.boundary.Person;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Method;
import eu.officina.signatures.Signed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch record that a test writes entry by entry, minute by minute.
final class RecordByHand {
    static final Person ROCA = new Person("1", "A. Roca");
    static final Person PRAT = new Person("2", "B. Prat");
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final Master master;
    private final UUID batch = Uuid7.next();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Signed> signatures = new ArrayList<>();
    private Instant now = START;
    private Person who = ROCA;

    /// @param steps JSON of the steps, with `'` for `"`
    RecordByHand(String steps) {
        var document = """
                {"product":"P-1","edition":"1","title":"T","atmpClass":"GTMP","regime":"HE_EU_NATIONAL",
                 "gtin":"09521234543213","batchPrefix":"P1","shelfLifeHours":72,"storage":"cold","source":"test",
                 "steps":[%s]}""".formatted(steps.replace('\'', '"'));
        try {
            master = Json.MAPPER.readValue(document, Master.class);
        } catch (JsonProcessingException x) {
            throw new IllegalArgumentException(x);
        }
    }

    RecordByHand after(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return this;
    }

    RecordByHand by(Person person) {
        who = person;
        return this;
    }

    RecordByHand value(int step, String field, String value, Verdict verdict) {
        return write(step, field, outcome(value, verdict), null, null);
    }

    RecordByHand corrected(int step, String field, String value, String reason) {
        return write(step, field, outcome(value, Verdict.MET), reason, null);
    }

    RecordByHand claimed(int step, String field, String value, Instant claimedAt) {
        return write(step, field, outcome(value, Verdict.MET), null, claimedAt);
    }

    RecordByHand onPaper(int step, String field, String value, Instant written) {
        var paper = new Recording.Paper("P-1", who.name());
        var asked = new Recording(field, value, null, null, null, written, paper);
        var spot = new Entry.Spot(batch, step, field, 1, 1);
        entries.add(new Entry(Uuid7.next(), spot, outcome(value, Verdict.MET), asked, who, now));
        return this;
    }

    RecordByHand doubtful(int step, String field, String value, String warning) {
        return write(step, field, Outcome.scanned(value, value).warning(warning), null, null);
    }

    RecordByHand mark(int step, Mark mark, String about, String value, @Nullable String raw) {
        var outcome = Outcome.typed(value, Verdict.MET, raw).from(Origin.DECIDED);
        return write(step, mark.field(about), outcome, null, null);
    }

    static Outcome outcome(String value, Verdict verdict) {
        return Outcome.typed(value, verdict, value);
    }

    private RecordByHand write(
            int step, String field, Outcome outcome, @Nullable String reason, @Nullable Instant claimedAt) {
        int revision = 1
                + (int) entries.stream()
                        .filter(e -> e.step() == step && e.field().equals(field))
                        .count();
        var round = sheet().pages().round(master.step(step));
        var spot = new Entry.Spot(batch, step, field, revision, round);
        var asked = new Recording(field, outcome.value(), null, reason, null, claimedAt, null);
        entries.add(new Entry(Uuid7.next(), spot, outcome, asked, who, now));
        return this;
    }

    RecordByHand signed(String part, Meaning meaning) {
        signatures.add(new Signed(
                Uuid7.next(),
                batch,
                part,
                meaning,
                who.subject(),
                who.name(),
                "OPERATOR",
                now,
                "UTC",
                "",
                "",
                Method.STEP_UP,
                null));
        return this;
    }

    Sheet sheet() {
        return new Sheet(master, BigDecimal.TEN, entries, signatures);
    }

    Sheet.StepState state(int step) {
        return sheet().state(master.step(step));
    }

    List<Exceptions.Kind> exceptions() {
        return Exceptions.of(sheet()).stream().map(Exceptions.Row::kind).toList();
    }
}
