package eu.officina.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asking for events.
///
/// @rule EP-04
@UseCase
public class EventQuery {
    @Inject
    EpcisRows rows;

    @Inject
    Clock clock;

    /// A page of events; `next` is what to ask for the page behind it, null on the last one.
    public record Page(JsonNode document, @Nullable String next) {}

    @Reads
    @Allowed
    public Page ask(MultivaluedMap<String, String> asked) {
        var filter = EventFilter.of(asked);
        var found = rows.found(filter);
        boolean more = found.size() > filter.perPage();
        var page = more ? found.subList(0, filter.perPage()) : found;
        var next = more ? EventFilter.token(page.getLast()) : null;
        return new Page(EventDocument.of(page.stream().map(EpcisEvent::text).toList(), clock.instant()), next);
    }

    @Reads
    @Allowed
    public JsonNode event(String eventId) {
        var found = rows.named(eventId);
        if (found.isEmpty()) throw new Refusal(EpcisRefusal.NO_SUCH_EVENT);
        return EventDocument.of(List.of(found.getLast().text()), clock.instant());
    }
}
