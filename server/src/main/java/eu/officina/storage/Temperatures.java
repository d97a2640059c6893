package eu.officina.storage;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Temperatures of stores: taken in, watched, and their excursions and gaps judged.
///
/// @rule ST-03
@UseCase
public class Temperatures {
    private static final Duration WATCHED = Duration.ofDays(400);

    @Inject
    TemperatureRows temperatures;

    @Inject
    StorageRows rows;

    @Inject
    Found found;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What is watched: a store since it was registered, a shipment from its departure to its arrival (`until` null:
    /// still).
    public record Thing(
            UUID id,
            String name,
            Temperature.Limits limits,
            Instant since,
            @Nullable Instant until) {}

    /// Readings of one logger; `source` the logger or the file they come from.
    public record Sent(
            @NotBlank @Size(max = 80) String source,
            @NotEmpty @Size(max = 20_000) List<Temperature.@Valid @NotNull Reading> readings) {
        public Sent {
            readings = readings == null ? List.of() : List.copyOf(readings);
        }

        /// The readings of a logger's file.
        public static Sent of(EntityPart file) throws IOException {
            try (var content = file.getContent()) {
                var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                return new Sent(file.getFileName().orElse("file"), ReadingFile.read(text));
            }
        }
    }

    /// How many readings were new, and how many were on record already.
    public record Taken(int fresh, int known) {}

    /// A judgement as it stands.
    public record Judged(String by, Instant at, String words, boolean harmless) {}

    /// An excursion or a gap; `judged` null while it is open.
    public record Watched(
            Temperature.Finding finding, @Nullable Judged judged) {}

    /// A stretch of a series and what was found in it; `kinetic` null where it says nothing.
    public record Series(
            Temperature.Limits limits,
            List<Temperature.Reading> readings,
            List<Watched> findings,
            @Nullable Double kinetic) {}

    /// Takes readings in; the same ones again change nothing.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.QC, Role.QA, Role.ADMINISTRATOR})
    public Taken record(Thing watched, @Valid @NotNull Sent sent) {
        receipts.inTurn("temperature " + watched.id());
        var ahead = clock.instant().plus(Duration.ofMinutes(5));
        for (var reading : sent.readings()) {
            if (reading.at().isAfter(ahead)) throw new Refusal(StorageRefusal.READING_AHEAD, reading.at());
        }
        int fresh = temperatures.add(watched.id(), sent.readings(), sent.source());
        temperatures.expectSame(watched.id(), sent.readings());
        found.forget(watched.id());
        if (fresh == 0) caller.leafWritten(); // all known: nothing changed
        else {
            acts.fire(Act.of("temperature.recorded", "place", watched.id())
                    .set("place", watched.name())
                    .set("source", sent.source())
                    .set("readings", fresh));
        }
        return new Taken(fresh, sent.readings().size() - fresh);
    }

    /// A stretch of its temperatures, and what was found that reaches into it.
    @Reads
    @Allowed
    public Series series(Thing watched, Instant from, Instant to) {
        var limits = watched.limits();
        var readings = temperatures.series(watched.id(), from, to);
        var findings = all(watched).stream()
                .filter(w -> w.finding().from().isBefore(to))
                .filter(w -> w.finding().to() == null || w.finding().to().isAfter(from))
                .toList();
        var kinetic = limits.aboveFreezing() && !readings.isEmpty() ? Temperature.meanKinetic(readings) : null;
        return new Series(limits, readings, findings, kinetic);
    }

    /// Whatever stretch is looked at, a finding begins where it began: of the last 400 days.
    @Reads
    @Allowed
    public List<Watched> all(Thing watched) {
        return found.of(watched.id(), () -> look(watched));
    }

    private List<Watched> look(Thing watched) {
        var now = watched.until() == null ? clock.instant() : watched.until();
        var edge = now.minus(WATCHED);
        var since = watched.since().isBefore(edge) ? null : watched.since();
        var readings = temperatures.series(watched.id(), edge, now);
        var judged = rows.assessments(watched.id());
        return Temperature.findings(readings, watched.limits(), since, now).stream()
                .map(f -> f.endedBy(watched.until()))
                .map(f -> new Watched(f, ExcursionAssessment.of(judged, f)))
                .toList();
    }

    /// What nobody has judged yet.
    @Reads
    @Allowed
    public List<Watched> open(Thing watched) {
        return all(watched).stream().filter(w -> w.judged() == null).toList();
    }
}
