package eu.officina.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Reads mutilated labels and writes down what the server makes of them, for the tablet to be compared with.
class ReadAlikeTest {
    private static final int PER_LABEL = 60;

    @Test
    @Verifies("ID-21")
    void whatTheServerReadsIsWrittenDownForTheTablet() throws IOException {
        var random = new Random(21);
        var labels = VectorsTest.vectors().toList();
        var readings = new ArrayList<Map<String, Object>>();
        for (var label : labels) {
            for (int i = 0; i < PER_LABEL; i++) readings.add(reading(label, misread(random, label.raw())));
        }
        var refused = readings.stream().filter(r -> r.containsKey("refused")).count();
        assertThat(refused).isBetween(readings.size() / 4L, readings.size() - 500L);
        Files.writeString(
                Path.of("target", "readings.json"), new ObjectMapper().writeValueAsString(List.copyOf(readings)));
    }

    /// Without halves of characters, which can't be written down.
    private static String misread(Random random, String label) {
        return ScanTest.misread(random, label).replaceAll("[\\uD800-\\uDFFF]", "\u00e9");
    }

    private static Map<String, Object> reading(VectorsTest.Vector label, String raw) {
        var reading = new LinkedHashMap<String, Object>();
        reading.put("raw", raw);
        reading.put("on", label.setting().on().toString());
        reading.put("own", label.setting().own().codes());
        try {
            var read = Scan.parse(raw, label.setting()).identifier();
            reading.put("type", read.type());
            reading.put("facts", read.facts());
        } catch (Refusal refusal) {
            reading.put("refused", ((Enum<?>) refusal.reason()).name());
            reading.put(
                    "details", refusal.details().stream().map(String::valueOf).toList());
        }
        return reading;
    }
}
