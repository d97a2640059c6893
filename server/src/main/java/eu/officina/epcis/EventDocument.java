package eu.officina.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The document in which found events are answered.
///
/// @source GS1 EPCIS 2.0.1, 10.2
final class EventDocument {
    /// Numbers and the order of members stay as they came.
    static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String GS1 = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    private EventDocument() {}

    static JsonNode of(List<EpcisEvent.Text> events, Instant now) {
        var document = EXACT.createObjectNode();
        var contexts = document.putArray("@context").add(GS1);
        contexts(events).forEach(contexts::add);
        document.put("type", "EPCISQueryDocument").put("schemaVersion", "2.0").put("creationDate", now.toString());
        var results = document.putObject("epcisBody").putObject("queryResults");
        results.put("queryName", "SimpleEventQuery");
        var list = results.putObject("resultsBody").putArray("eventList");
        events.forEach(event -> list.add(Capturing.parsed(event.content())));
        return document;
    }

    /// The vocabularies that these events use beside GS1's own, each once.
    private static Set<JsonNode> contexts(List<EpcisEvent.Text> events) {
        var all = new LinkedHashSet<JsonNode>();
        for (var event : events) {
            if (event.context() == null) continue;
            var context = Capturing.parsed(event.context());
            if (context.isArray()) context.forEach(all::add);
            else all.add(context);
        }
        all.removeIf(one -> one.isTextual() && one.asText().equals(GS1));
        return all;
    }

    static ObjectNode event(String type) {
        return EXACT.createObjectNode().put("type", type);
    }
}
