package eu.officina.epcis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Taking in events of partners.
///
/// @rule EP-02
/// @rule EP-03
@UseCase
public class Capturing {
    /// Captures and declarations of a workspace go one after the other, so that what is sent twice at once is taken
    /// once.
    static final String TURN = "epcis";

    private static final int MOST = 1000;

    @Inject
    EpcisRows rows;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What becomes of the good events of a document that has a bad one.
    public enum Behaviour {
        ROLLBACK,
        PROCEED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One event of a document: taken, or why not.
    public record Verdict(
            int index,
            @Nullable String eventID,
            boolean accepted,
            @Nullable String problem) {}

    /// What became of a document; it is finished when it is answered.
    public record Job(
            UUID captureID,
            Instant createdAt,
            Instant finishedAt,
            boolean running,
            boolean success,
            String captureErrorBehaviour,
            List<Verdict> events) {}

    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.ADMINISTRATOR, Role.PARTNER})
    public Job capture(JsonNode document, Behaviour behaviour) {
        var events = events(document);
        receipts.inTurn(TURN);
        var id = Uuid7.next();
        var verdicts = new ArrayList<Verdict>();
        var taken = new ArrayList<Taken>();
        for (var event : events) verdicts.add(judge(event, verdicts.size(), taken));
        boolean all = verdicts.stream().allMatch(Verdict::accepted);
        boolean keeps = all || behaviour == Behaviour.PROCEED;
        if (keeps) taken.forEach(one -> keep(one, context(document)));
        var told = keeps ? verdicts : verdicts.stream().map(Capturing::notTaken).toList();
        var job = new CaptureJob(id, behaviour, caller.person(), clock.instant(), told);
        rows.add(job);
        acts.fire(Act.of("epcis.captured", "epcis-capture", id)
                .set("events", events.size())
                .set("taken", keeps ? taken.size() : 0));
        return job.job(told);
    }

    private record Taken(EventReading.Read read, JsonNode event) {}

    private Verdict judge(JsonNode sent, int index, List<Taken> taken) {
        try {
            var event = identified(sent);
            var read = EventReading.read(event);
            if (read.declared() && caller.is(Role.PARTNER))
                return new Verdict(index, read.eventId(), false, "an error is declared by the hospital");
            if (read.eventId() != null && !read.declared()) {
                var known = known(read.eventId(), taken);
                if (known != null)
                    return known.equals(event)
                            ? new Verdict(index, read.eventId(), true, null)
                            : new Verdict(index, read.eventId(), false, "it is known with another content");
            }
            taken.add(new Taken(read, event));
            return new Verdict(index, read.eventId(), true, null);
        } catch (EventReading.Fault fault) {
            return new Verdict(index, null, false, fault.getMessage());
        }
    }

    /// An event that came without an identifier is known by its content, so that it too is taken once.
    private static JsonNode identified(JsonNode event) {
        if (!event.isObject() || event.has("eventID")) return event;
        var content = event.toString().getBytes(StandardCharsets.UTF_8);
        return ((ObjectNode) event.deepCopy()).put("eventID", "urn:uuid:" + UUID.nameUUIDFromBytes(content));
    }

    /// The event of that identifier that is kept, or stands before in the same document.
    private @Nullable JsonNode known(String eventId, List<Taken> taken) {
        for (var one : taken) {
            if (eventId.equals(one.read.eventId()) && !one.read.declared()) return one.event;
        }
        return rows.named(eventId).stream()
                .map(kept -> parsed(kept.text().content()))
                .filter(kept -> !kept.has("errorDeclaration"))
                .findFirst()
                .orElse(null);
    }

    private static Verdict notTaken(Verdict verdict) {
        return verdict.accepted
                ? new Verdict(verdict.index, verdict.eventID, false, "another event of the document is not taken")
                : verdict;
    }

    private void keep(Taken one, @Nullable String context) {
        var id = String.valueOf(one.read.eventId());
        rows.add(one.read, new EpcisEvent.Text(id, one.event.toString(), context), clock.instant());
    }

    private static List<JsonNode> events(JsonNode document) {
        var list = document.path("epcisBody").path("eventList");
        var isDocument = document.path("type").asText().equals("EPCISDocument")
                && document.path("schemaVersion").asText().startsWith("2");
        if (!isDocument || !list.isArray() || list.isEmpty()) throw new Refusal(EpcisRefusal.NOT_A_DOCUMENT);
        if (list.size() > MOST) throw new Refusal(EpcisRefusal.TOO_MANY_EVENTS, MOST);
        var events = new ArrayList<JsonNode>();
        list.forEach(events::add);
        return events;
    }

    /// What the document says of vocabularies beside GS1's own.
    private static @Nullable String context(JsonNode document) {
        return document.has("@context") ? document.get("@context").toString() : null;
    }

    static JsonNode parsed(String json) {
        try {
            return EventDocument.EXACT.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
