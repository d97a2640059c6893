package eu.officina.labels;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.officina.boundary.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words of a label, as frozen when its first copy was printed.
///
/// - **Shape** `language` ISO 639-1; `symbol` the element string of its symbol.
record LabelContent(String language, Map<LabelPart, String> words, String symbol) {
    LabelContent {
        words = new TreeMap<>(words);
    }

    /// The same, with what is warned of now (null: of nothing).
    LabelContent warning(@Nullable String hazard) {
        var other = new TreeMap<>(words);
        if (hazard == null) other.remove(LabelPart.HAZARD);
        else other.put(LabelPart.HAZARD, hazard);
        return new LabelContent(language, other, symbol);
    }

    String write() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }

    static LabelContent read(String written) {
        try {
            return Json.MAPPER.readValue(written, LabelContent.class);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }
}
