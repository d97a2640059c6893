package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The tablet's program reads labels as the server does: the same vectors, and the same mutilated labels, in a real
/// browser from the running system.
class TabletReadingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SERVER = Path.of(System.getProperty("officina.project", ".."), "server");
    /// What the tablet says of each text: `type` and `facts`, or `refused` and `details`.
    private static final String READ = """
            async (texts) => {
              const { parse } = await import("/tablet/identifiers/parse.js");
              return JSON.stringify(texts.map(({ raw, on, own }) => {
                try {
                  const { type, facts } = parse(raw, on ?? "2026-11-30", own ?? []);
                  return { type, facts };
                } catch (refusal) {
                  return { refused: refusal.code ?? String(refusal), details: refusal.details ?? [] };
                }
              }));
            }""";

    private final Screens screens = Screens.open();

    @Test
    void theVectorsOfTheFieldAreReadAsWritten() throws IOException {
        var vectors = SERVER.resolve("src/test/resources/eu/officina/identifiers/vectors.json");
        assertThat(differing(vectors)).isEmpty();
    }

    /// Written by the server's own tests: thousands of labels with characters dropped, doubled and changed.
    @Test
    void mutilatedLabelsAreReadAsTheServerReadsThem() throws IOException {
        var readings = SERVER.resolve("target/readings.json");
        assertThat(readings)
                .as("written by ReadAlikeTest of the server's unit tests")
                .exists();
        assertThat(differing(readings)).isEmpty();
    }

    private List<String> differing(Path file) throws IOException {
        var page = screens.at(screens.as("alba-nurse", 820, 1180), "/w/hospital-alba/bedside");
        var texts = JSON.readTree(Files.readAllBytes(file));
        assertThat(texts.size()).isGreaterThan(200);
        var differing = new ArrayList<String>();
        var told = told(page, texts);
        for (int i = 0; i < texts.size(); i++) {
            var wanted = texts.get(i);
            var got = told.get(i);
            boolean same = wanted.has("refused")
                    ? wanted.path("refused").equals(got.path("refused"))
                            && wanted.path("details").equals(got.path("details"))
                    : wanted.path("type").equals(got.path("type"))
                            && wanted.path("facts").equals(got.path("facts"));
            if (!same) differing.add(wanted + " but " + got);
        }
        return differing;
    }

    private static JsonNode told(Page page, JsonNode texts) throws IOException {
        return JSON.readTree((String) page.evaluate(READ, JSON.convertValue(texts, Object.class)));
    }
}
