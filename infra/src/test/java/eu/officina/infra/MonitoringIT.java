package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Samples of the environment: placed in a step, closed, read days later, judged, and what follows for the batch.
class MonitoringIT {
    private static final String SAMPLES = Trial.W + "monitoring/samples/";
    private final House house = House.open();
    private final Trial trial = Trial.at(house);

    @Test
    @Verifies("EM-01")
    void aStepPlacesAPlateAtASiteOfItsGrade() {
        var record = trial.made("settle_plate", Map.of());
        var label = "EM-" + record.number();
        assertThat(placed(record, label, "NOWHERE")).isEqualTo("site-unknown");
        assertThat(placed(record, label, "CR1-BSC")).isEqualTo("site-of-other-grade");
        assertThat(placed(record, "EM-ARI000101", "CR1-WP")).isEqualTo("label-taken");
        assertThat(placed(record, "CPU-01", "CR1-WP")).isEqualTo("not-expected-here");
        assertThat(trial.enter(record, 2, Map.of("scan", label))).isEqualTo("sample-incomplete");
        assertThat(trial.enter(record, 2, Map.of("field", "settle_plate", "value", "CR1-WP")))
                .isEqualTo("sample-incomplete");
        assertThat(samples(record)).isEmpty();
        assertThat(record.state(2)).isEqualTo("OPEN");
        assertThat(placed(record, label, "cr1-wp")).isEqualTo("ok");
        assertThat(record.state(2)).isEqualTo("TO_SIGN");
        var sample = samples(record).path(0);
        assertThat(sample.path("in").path("number").asText()).isEqualTo(record.number());
        assertThat(sample.path("in").path("step").asInt()).isEqualTo(2);
        assertThat(sample.path("where").path("room").asText()).isEqualTo("CR-1");
        assertThat(sample.path("operatorName").asText())
                .isEqualTo(house.alba("OPERATOR").name());
        assertThat(sample.path("limits").path("action").asInt()).isEqualTo(50);
    }

    @Test
    @Verifies("EM-01")
    void aCorrectedEntryReplacesThePlateUntilItIsRead() {
        var record = trial.made("tubing_set", Map.of());
        var first = "EM-" + record.number();
        assertThat(corrected(record, first, "CR1-DR")).isEqualTo("ok");
        assertThat(corrected(record, first + "B", "CR1-DR")).isEqualTo("ok");
        assertThat(samples(record)).hasSize(1);
        assertThat(samples(record).path(0).path("label").asText()).isEqualTo(first + "B");
        assertThat(corrected(record, first, "CR1-WP")).isEqualTo("ok");
        var id = samples(record).path(0).path("id").asText();
        assertThat(house.outcome(house.alba("OPERATOR"), SAMPLES + id + "/closing", Map.of()))
                .isEqualTo("ok");
        assertThat(read("QC", id, result(60))).isEqualTo("ok");
        assertThat(corrected(record, first + "C", "CR1-WP")).isEqualTo("read-already-in-record");
        var other = Trial.at(house);
        var bare = other.made("settle_plate", Map.of());
        var missed = Map.of("field", "settle_plate", "absent", "NOT_DONE", "reason", "No plate was left");
        assertThat(other.enter(bare, 2, missed)).isEqualTo("ok");
        assertThat(samples(bare)).isEmpty();
        assertThat(bare.read("deviations").findValuesAsText("what")).anyMatch(w -> w.contains("No plate was left"));
    }

    @Test
    @Verifies("EM-02")
    void aPlateThatStoodOpenTooLongOpensADeviation() throws SQLException {
        var record = trial.made("tubing_set", Map.of());
        var id = samples(record).path(0).path("id").asText();
        aged(id, "opened_at", "5 hours");
        assertThat(house.outcome(house.alba("NURSE"), SAMPLES + id + "/closing", Map.of()))
                .isEqualTo("not-allowed");
        assertThat(house.outcome(house.alba("OPERATOR"), SAMPLES + id + "/closing", Map.of()))
                .isEqualTo("ok");
        assertThat(house.outcome(house.alba("OPERATOR"), SAMPLES + id + "/closing", Map.of()))
                .isEqualTo("sample-not-open");
        assertThat(record.read("deviations").findValuesAsText("what")).anyMatch(w -> w.contains("stood open for 5 h"));
        var other = Trial.at(house).made("medium", Map.of());
        assertThat(samples(other).path(0).path("state").asText()).isEqualTo("CLOSED");
        assertThat(other.read("deviations")).isEmpty();
    }

    @Test
    @Verifies({"EM-03", "EM-04", "EM-05", "EM-07"})
    void overActionOpensADeviationAndIsCorrectedOnlyWithAReason() {
        var record = trial.made("tubing_set", Map.of());
        var id = samples(record).path(0).path("id").asText();
        assertThat(read("QC", id, result(60))).isEqualTo("sample-still-open");
        house.alba("OPERATOR").post("close " + id, "monitoring/samples/" + id + "/closing", Map.of());
        assertThat(read("QA", id, result(60))).isEqualTo("not-allowed");
        assertThat(read("QC", id, result(50))).isEqualTo("incubation-runs");
        assertThat(read("QC", id, with(result(60), "organism", " "))).isEqualTo("organism-untold");
        assertThat(read("QC", id, with(result(60), "incubation", ""))).isEqualTo("incubation-untold");
        assertThat(read("QC", id, with(result(60), "large", 2))).isEqualTo("large-for-particles");
        assertThat(record.read("deviations")).isEmpty();
        assertThat(read("QC", id, result(60))).isEqualTo("ok");
        assertThat(record.read("deviations").findValuesAsText("what"))
                .containsExactly("Settle plate EM-" + record.number()
                        + " at CR1-WP (grade C): count 60, action limit 50, Staphylococcus epidermidis");
        assertThat(read("QC", id, result(61))).isEqualTo("read-before");
        assertThat(read("QC", id, with(result(66), "reason", "Counted again"))).isEqualTo("ok");
        assertThat(record.read("deviations")).hasSize(1);
        var readings = house.alba("QP").get("monitoring/samples/" + id).path("readings");
        assertThat(readings.findValuesAsText("count")).containsExactly("60", "66");
        assertThat(assessed("QA", id)).isEqualTo("nothing-to-assess");
    }

    @Test
    @Verifies({"EM-03", "EM-04", "EM-05", "EM-07"})
    void overAlertWaitsForQualityAssurance() throws SQLException {
        var record = trial.made("medium", Map.of());
        var id = samples(record).path(0).path("id").asText();
        aged(id, "closed_at", "6 days");
        aged(id, "opened_at", "6 days");
        assertThat(read("QC", id, result(26))).isEqualTo("ok");
        assertThat(record.read("deviations")).isEmpty();
        assertThat(samples(record).path(0).path("level").asText()).isEqualTo("ALERT");
        assertThat(assessed("QC", id)).isEqualTo("not-allowed");
        assertThat(assessed("QA", id)).isEqualTo("ok");
        assertThat(assessed("QA", id)).isEqualTo("nothing-to-assess");
        assertThat(read("QC", id, with(result(3), "reason", "Another plate's count")))
                .isEqualTo("ok");
        assertThat(samples(record).path(0).path("level").asText()).isEqualTo("WITHIN");
        assertThat(read("QC", id, with(result(80), "reason", "It was this one")))
                .isEqualTo("ok");
        assertThat(record.read("deviations")).hasSize(1);
    }

    @Test
    @Verifies({"EM-04", "RE-09"})
    void aPlateReadAfterReviewAndCertificationStillOpensItsDeviation() {
        var record = trial.made(null, Map.of());
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        var review = new StoryReview(house.cast, "hospital-alba", record);
        review.sign();
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        var id = samples(record).path(0).path("id").asText();
        assertThat(read("QC", id, result(77))).isEqualTo("ok");
        assertThat(record.read("deviations").findValuesAsText("state")).containsExactly("OPEN");
        var notices = record.read("release").path("notices");
        assertThat(notices.findValuesAsText("cause")).containsExactly("ENVIRONMENT");
        assertThat(notices.findValuesAsText("addressee")).containsExactly("QUALIFIED_PERSON");
        assertThat(record.read("release").path("standing").path("state").asText())
                .isEqualTo("CERTIFIED_STEP1");
        var uncertified = Trial.at(house).made("medium", Map.of());
        assertThat(read("QC", samples(uncertified).path(0).path("id").asText(), result(77)))
                .isEqualTo("ok");
        assertThat(uncertified.read("release").path("notices")).isEmpty();
    }

    @Test
    @Verifies({"EM-03", "EM-06"})
    void limitsAreDatedAndNeverHoldForWhatWasSampled() {
        var code = "Z-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var site = Map.of("code", code, "name", "Test cabinet", "room", "Z-1", "grade", "A");
        assertThat(told("OPERATOR", "sites", site)).isEqualTo("not-allowed");
        var id = house.alba("QC")
                .post("site " + code, "monitoring/sites", site)
                .path("id")
                .asText();
        assertThat(told("QA", "sites", site)).isEqualTo("site-exists");
        var limits = "sites/" + id + "/limits";
        assertThat(told("QC", limits, limits(0, 1, 1))).isEqualTo("growth-in-grade-a");
        assertThat(told("QC", limits, limits(0, 0, 0))).isEqualTo("limits-too-soon");
        assertThat(told("NURSE", limits, limits(0, 0, 1))).isEqualTo("not-allowed");
        assertThat(told("QC", limits, limits(0, 0, 1))).isEqualTo("ok");
        assertThat(told("QC", "sites/" + UUID.randomUUID() + "/limits", limits(0, 0, 1)))
                .isEqualTo("no-such-site");
        var sample = new HashMap<String, Object>(
                Map.of("label", code, "type", "GLOVE_PRINT", "site", "GW1-BE", "opened", "2026-01-01T08:00:00Z"));
        assertThat(told("QC", "samples", sample)).isEqualTo("limits-missing");
        sample.put("site", code);
        var taken = house.alba("QC")
                .post("take " + code, "monitoring/samples", sample)
                .path("id")
                .asText();
        assertThat(told("QC", "samples", sample)).isEqualTo("label-taken");
        assertThat(read("QC", taken, result(1))).isEqualTo("ok");
        assertThat(assessed("QA", taken)).isEqualTo("ok");
        sample.put("label", code + "-2");
        sample.put("opened", "2099-01-01T08:00:00Z");
        assertThat(told("QC", "samples", sample)).isEqualTo("times-impossible");
    }

    private static Map<String, Object> limits(int alert, int action, int inDays) {
        return Map.of(
                "type",
                "SETTLE_PLATE",
                "from",
                Product.today().plusDays(inDays).toString(),
                "limits",
                Map.of("alert", alert, "action", action, "incubationDays", 5),
                "because",
                "A year of results");
    }

    private static Map<String, Object> result(int count) {
        return Map.of("count", count, "organism", "Staphylococcus epidermidis", "incubation", "3 d 22 °C, 2 d 32 °C");
    }

    private static Map<String, Object> with(Map<String, Object> result, String member, Object value) {
        var other = new HashMap<>(result);
        other.put(member, value);
        return other;
    }

    private String placed(StoryRecord record, String label, String site) {
        return trial.enter(record, 2, Map.of("field", "settle_plate", "scan", label, "value", site));
    }

    private String corrected(StoryRecord record, String label, String site) {
        var again = Map.of("field", "settle_plate", "scan", label, "value", site, "reason", "Written down wrongly");
        return trial.enter(record, 2, again);
    }

    private JsonNode samples(StoryRecord record) {
        return house.alba("QP").get("monitoring/samples?batch=" + record.id());
    }

    private String read(String role, String sample, Map<String, Object> result) {
        return house.outcome(house.alba(role), SAMPLES + sample + "/readings", result);
    }

    private String assessed(String role, String sample) {
        var words = Map.of("words", "The door stood open");
        return house.outcome(house.alba(role), SAMPLES + sample + "/assessment", words);
    }

    private String told(String role, String path, Object content) {
        return house.outcome(house.alba(role), Trial.W + "monitoring/" + path, content);
    }

    /// Nobody waits for days in a test: the row is made older.
    private void aged(String sample, String column, String by) throws SQLException {
        house.changed(
                "update em_sample set %1$s = %1$s - interval '%2$s' where id = '%3$s'".formatted(column, by, sample));
    }
}
