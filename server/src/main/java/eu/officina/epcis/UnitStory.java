package eu.officina.epcis;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Json;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import eu.officina.labels.Labelling;
import eu.officina.labels.Retention;
import eu.officina.printing.Enclosure;
import eu.officina.printing.Press;
import eu.officina.traceability.Tracing;
import eu.officina.traceability.Units;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is known of a bag, readable in thirty years without this system: a document with the trace and the events
/// inside as data.
///
/// @rule EP-07
@UseCase
public class UnitStory {
    @Inject
    Units units;

    @Inject
    Labelling labelling;

    @Inject
    Batches batches;

    @Inject
    Tracing tracing;

    @Inject
    EpcisRows rows;

    @Inject
    Retention retention;

    @Inject
    Press press;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// One thing that happened, as an event tells it.
    public record Happened(
            Instant at,
            String type,
            @Nullable String step,
            @Nullable String disposition) {}

    /// The story; `retainedUntil` the date until which the record is kept.
    public record Story(
            Units.Listed unit,
            Labelling.Listed label,
            BatchViews.Identity batch,
            @Nullable LocalDate retainedUntil,
            Tracing.Trace trace,
            List<Happened> events) {}

    @Reads
    @Allowed
    public byte[] of(UUID id) {
        var unit = units.get(id).listed();
        var label = label(unit);
        var events = rows.about(Written.unit(label.gtin(), label.serial()));
        var happened = events.stream().map(EpcisEvent::happened).toList();
        var trace = tracing.trace(id, Tracing.Direction.BOTH);
        var kept = retention.of(unit.batch()).orElse(null);
        var story = new Story(unit, label, batches.identity(unit.batch()), kept, trace, happened);
        var document = EventDocument.of(events.stream().map(EpcisEvent::text).toList(), clock.instant());
        var data = Json.MAPPER.valueToTree(story).toString();
        return press.print(
                "epcis/story",
                story,
                enclosed("trace.json", "Where it came from and went", data),
                enclosed("events.json", "EPCIS 2.0 events", document.toString()));
    }

    private Labelling.Listed label(Units.Listed unit) {
        return labelling.of(unit.batch()).stream()
                .filter(label -> label.id().equals(unit.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Enclosure enclosed(String name, String about, String json) {
        return new Enclosure(name, "application/json", about, json.getBytes(StandardCharsets.UTF_8));
    }
}
