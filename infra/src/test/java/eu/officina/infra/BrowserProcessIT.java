package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The two published processes, complete in the browser: every operation and every control, from the arrival of the
/// cells to
/// the final certification; and the published batches with their dispositions.
class BrowserProcessIT {
    private final Screens screens = Screens.open();
    private final House house = screens.house;

    @Test
    @Verifies({"BR-10", "RE-01", "MR-05"})
    void ariWithItsTwelveReleaseTestsRunsComplete() {
        var operator = new BrowserOperator(screens, "hospital-alba", "alba");
        operator.make(
                "ARI-0001",
                Map.of(
                        "car_total", "1340",
                        "car_percent", "39.7",
                        "cd3_percent", "98.6",
                        "viability", "98.0",
                        "transgene_copies", "2.51",
                        "potency", "43.0;67.0"));
        assertThat(operator.record().read("release").path("results")).hasSize(12);
        operator.review();
        operator.certify("while results are pending: Sterility");
        operator.result("sterility", "sterile");
        operator.result("rcl", "absent");
        operator.reviewLate();
        operator.certify("finally; all results meet the specification");
        assertThat(standing(operator.record())).isEqualTo("CERTIFIED_FINAL");
    }

    @Test
    @Verifies({"BR-10", "RE-01", "RE-04"})
    void cd20CarWithItsControlsOfDayFiveTenAndTwelveRunsComplete() {
        var operator = new BrowserOperator(screens, "hospital-brandt", "brandt");
        var answers = new HashMap<String, String>();
        answers.putAll(Map.of("expansion_count", "900", "ipc_microbiology", "negative to date"));
        answers.putAll(Map.of("ipc_mycoplasma", "negative to date", "harvest_minutes", "50", "harvest_alarms", "0"));
        answers.putAll(Map.of("harvest_viability", "96", "car_total", "1900", "labels_spoiled", "0"));
        answers.putAll(Map.of("viability", "95.1", "cd3_percent", "98.9", "transduction", "41.0"));
        answers.putAll(Map.of("identity", "detection reagent bound to viable CD3+ cells", "cohort_dose", "1.0"));
        answers.putAll(Map.of("dose", "1.1", "endotoxin", "<0.5", "microbiology", "pending"));
        answers.put("appearance", "slightly turbid infusion dispersion, primary package integrity");
        answers.putAll(Map.of("mycoplasma", "pending", "vector_copies", "pending"));
        operator.make("CD20CAR", answers);
        operator.review();
        operator.certify("while results are pending: Microbiological examination");
        operator.result("microbiology", "negative");
        operator.result("mycoplasma", "negative");
        operator.result("vector_copies", "1.9");
        operator.reviewLate();
        operator.certify("finally; all results meet the specification");
        assertThat(standing(operator.record())).isEqualTo("CERTIFIED_FINAL");
    }

    @Test
    @Verifies({"RE-01", "RE-03", "MR-01"})
    void thePublishedBatchesComeOutAsPublished() throws IOException {
        for (var batch : published()) {
            var record = record(batch.path("batch").asText());
            var results = record.path("results");
            assertThat(results).hasSize(12);
            for (var result : results)
                assertThat(result.path("verdict").asText()).isEqualTo("MET");
            for (var told : batch.path("values").properties()) {
                assertThat(result(results, told.getKey()))
                        .isEqualTo(told.getValue().asText());
            }
            assertThat(record.path("standing").path("state").asText()).isEqualTo("CERTIFIED_FINAL");
        }
    }

    private JsonNode published() throws IOException {
        try (var file = getClass().getResourceAsStream("/published-batches.json")) {
            return House.JSON.readTree(file);
        }
    }

    private JsonNode record(String number) {
        for (var line : house.alba("QA").get("batches")) {
            if (!line.path("identity").path("number").asText().equals(number)) continue;
            return house.alba("QA")
                    .get("batches/" + line.path("identity").path("batch").asText() + "/release");
        }
        throw new AssertionError(number + " is not there");
    }

    private static String result(JsonNode results, String test) {
        for (var result : results)
            if (result.path("test").asText().equals(test))
                return result.path("value").asText();
        throw new AssertionError(test + " is not there");
    }

    private static String standing(StoryRecord record) {
        return record.read("release").path("standing").path("state").asText();
    }
}
