package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What comes after the review: results, plates, failures; and what certification asks for.
class LateIT {
    private final House house = House.open();
    private final Trial trial = Trial.at(house);

    private StoryRecord reviewed() {
        var record = trial.made(null, Map.of());
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, "hospital-alba", record).sign();
        return record;
    }

    private void result(StoryRecord record, String field, String value) {
        house.alba("QC")
                .post(
                        "late " + UUID.randomUUID(),
                        record.path("steps/13/entries"),
                        Map.of("field", field, "value", value));
    }

    private String asked(String role, String act, StoryRecord record, Map<String, String> details) {
        var asked = Map.of("act", act, "object", record.id(), "details", details);
        return house.outcome(house.alba(role), Trial.W + "signatures", asked);
    }

    private static JsonNode check(StoryRecord record, String name) {
        for (var check : record.read("release").path("checks")) {
            if (check.path("name").asText().equals("check." + name)) return check;
        }
        throw new AssertionError(name);
    }

    private static String standing(StoryRecord record) {
        return record.read("release").path("standing").path("state").asText();
    }

    @Test
    @Verifies({"RV-07", "RE-07", "RV-02"})
    void whatComesAfterTheReviewIsReviewedBeforeTheFinalCertification() {
        var record = trial.certified();
        assertThat(asked("QA", "audit-trail-review", record, Map.of())).isEqualTo("stage-not-now");
        result(record, "sterility", "sterile");
        result(record, "rcl", "absent");
        assertThat(check(record, "trail").path("open").asText()).isEqualTo("quality assurance");
        assertThat(asked("QP", "certification", record, Map.of())).isEqualTo("checks-open");
        assertThat(asked("QC", "audit-trail-review", record, Map.of())).isEqualTo("not-allowed");
        new StoryReview(house.cast, "hospital-alba", record).signLate();
        assertThat(check(record, "trail").path("open").isNull()).isTrue();
        var seen = Map.of("seen", "I certify something else.");
        assertThat(asked("QP", "certification", record, seen)).isEqualTo("content-changed");
        house.alba("QP").sign("finally " + record.id(), "certification", record.id(), Map.of());
        assertThat(standing(record)).isEqualTo("CERTIFIED_FINAL");
    }

    @Test
    @Verifies({"RE-07", "EM-04"})
    void aPlateOverActionForbidsTheCertificationThatWouldHaveFollowed() {
        var record = reviewed();
        assertThat(check(record, "training").path("items").toString()).contains("Anna Roca");
        var sample = check(record, "plates");
        assertThat(sample.path("found").asText()).isEqualTo("0/1");
        assertThat(sample.path("open").asText()).isEqualTo("quality control");
        var plate = house.alba("QC")
                .get("monitoring/samples?batch=" + record.id())
                .path(0)
                .path("id")
                .asText();
        var grown = Map.of("count", 77, "organism", "Bacillus sp.", "incubation", "3 d 22 °C");
        house.alba("QC").post("read " + plate, "monitoring/samples/" + plate + "/readings", grown);
        assertThat(check(record, "plates").path("found").asText()).isEqualTo("1/1");
        assertThat(check(record, "deviations").path("open").asText()).isEqualTo("quality assurance");
        assertThat(asked("QP", "certification", record, Map.of())).isEqualTo("checks-open");
        new StoryReview(house.cast, "hospital-alba", record).settle("MINOR", "Plate touched when it was read.");
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        assertThat(standing(record)).isEqualTo("CERTIFIED_STEP1");
    }

    @Test
    @Verifies({"RE-10", "RE-05", "RE-06", "TR-06", "QU-06"})
    void aLateFailureOfWhatWasNotGivenIsQuarantinedAndRecalled() {
        var record = trial.certified();
        var bag = symbol(record, 0);
        var scanned = Map.of("wristband", trial.wristbandScan(), "bag", bag);
        assertThat(check(record, "tablets").path("open").isNull()).isTrue();
        house.alba("NURSE").post("pair " + UUID.randomUUID(), "bedside", scanned);
        house.alba("NURSE").post("pair " + UUID.randomUUID(), "bedside", scanned);
        assertThat(check(record, "tablets").path("found").asText()).isEqualTo("1");
        assertThat(check(record, "tablets").path("items").toString())
                .contains(house.alba("NURSE").name());
        stopped(record);
        assertThat(check(record, "tablets").path("open").isNull()).isTrue();
        assertThat(decided(record, "QUARANTINED")).isEqualTo("decided");
        result(record, "sterility", "growth");
        assertThat(standing(record)).isEqualTo("LATE_OOS");
        var deviation = record.read("deviations").path(0).path("id").asText();
        var minor = Map.of("severity", "MINOR", "assessment", "Perhaps the laboratory");
        assertThat(house.outcome(
                        house.alba("QA"), Trial.W + "quality/deviations/" + deviation + "/classification", minor))
                .isEqualTo("more-severe");
        looked(record);
        assertThat(decided(record, "NON_CONFORMING_ADMINISTERED")).isEqualTo("not-given");
        assertThat(decided(record, "RECALLED")).isEqualTo("decided");
        decide(record, "QUARANTINED");
        decide(record, "RECALLED");
        assertThat(standing(record)).isEqualTo("RECALLED");
        assertThat(record.read("units").findValuesAsText("state")).containsOnly("BLOCKED");
        assertThat(asked("QP", "certification", record, Map.of())).isNotEqualTo("ok");
    }

    @Test
    @Verifies({"RE-10", "RE-03", "RE-05"})
    void whatAPatientWasGivenIsNeitherRejectedNorQuarantined() {
        var record = trial.certified();
        assertThat(give(record)).isEqualTo("accepted");
        assertThat(asked("QP", "rejection", record, Map.of("reason", "Too late")))
                .isEqualTo("given");
        result(record, "sterility", "growth");
        assertThat(record.read("release").path("notices").findValuesAsText("addressee"))
                .contains("PATIENT_WATCH");
        assertThat(decided(record, "QUARANTINED")).isEqualTo("given");
        decide(record, "NON_CONFORMING_ADMINISTERED");
        assertThat(standing(record)).isEqualTo("NON_CONFORMING_ADMINISTERED");
        assertThat(record.read("units").findValuesAsText("state")).containsExactlyInAnyOrder("ADMINISTERED", "BLOCKED");
    }

    private String decided(StoryRecord record, String decision) {
        var details = Map.of("decision", decision, "reason", "Growth on day 12");
        return asked("QP", "late-failure", record, details);
    }

    private void decide(StoryRecord record, String decision) {
        var details = Map.of("decision", decision, "reason", "Growth on day 12");
        house.alba("QP").sign(decision + " " + record.id(), "late-failure", record.id(), details);
    }

    /// The qualified person sees what to decide and what else is touched.
    private void looked(StoryRecord record) {
        var screens = Screens.open();
        var page = screens.at(screens.as("alba-qp"), "/w/hospital-alba/batches/" + record.id() + "/release");
        assertThat(page.locator("#touched svg")).containsText(record.number());
        assertThat(page.locator("#late input[type=radio]")).hasCount(1); // nothing was given
        screens.picture(page, "release-late");
        assertThat(screens.accessibility(page)).isEmpty();
        page.setViewportSize(820, 1180);
        screens.picture(page, "release-late-tablet");
        assertThat(screens.accessibility(page)).isEmpty();
    }

    private String symbol(StoryRecord record, int bag) {
        var label = record.read("labels").path(bag).path("id").asText();
        return house.alba("NURSE")
                .get("labels/" + label + "/symbol")
                .path("scan")
                .asText();
    }

    private String give(StoryRecord record) {
        return house.given(house.alba("NURSE"), trial.wristbandScan(), symbol(record, 0), "30");
    }

    private void stopped(StoryRecord record) {
        var bag = record.read("units").path(0).path("id").asText();
        var content = Map.of("unit", bag, "refusal", "expired", "reason", "Patient with fever");
        var receipt = house.receipt(house.alba("NURSE"), UUID.randomUUID(), "bedside-stop", Instant.now(), content);
        assertThat(receipt.path("outcome").asText()).isEqualTo("accepted");
    }

    @Test
    @Verifies({"TR-13", "TR-06", "RE-05", "RE-10", "QU-01"})
    void anEntryThatComesAfterTheFailureIsRecordedIfTheBedWasSeenToAgree() {
        var record = trial.certified();
        house.alba("NURSE").post("pair " + UUID.randomUUID(), "bedside", pair(record, 0));
        var before = Instant.now();
        result(record, "sterility", "growth");
        decide(record, "QUARANTINED");
        assertThat(claimed(record, 1, before)).as("nobody saw it agree").isEqualTo("not-certified");
        assertThat(claimed(record, 0, before)).isEqualTo("accepted");
        assertThat(claimed(record, 0, before)).as("as another entry").isEqualTo("already-given");
        assertThat(record.read("units").findValuesAsText("state")).containsExactly("ADMINISTERED", "BLOCKED");
        assertThat(record.read("units").path(0).path("givenAt").asText())
                .startsWith(before.toString().substring(0, 19));
        assertThat(record.read("release").path("notices").findValuesAsText("addressee"))
                .contains("PATIENT_WATCH");
        decide(record, "NON_CONFORMING_ADMINISTERED");
        assertThat(standing(record)).isEqualTo("NON_CONFORMING_ADMINISTERED");
        assertThat(record.read("deviations").toString()).doesNotContain("although");
    }

    @Test
    @Verifies({"TR-13", "RE-06"})
    void aSecondLateEntryIsToldAgainWhenTheFirstWatchIsOver() {
        var record = trial.certified();
        for (int bag = 0; bag < 2; bag++)
            house.alba("NURSE").post("pair " + UUID.randomUUID(), "bedside", pair(record, bag));
        var before = Instant.now();
        result(record, "sterility", "growth");
        assertThat(claimed(record, 0, before)).isEqualTo("accepted");
        for (var notice : late(record))
            if (notice.path("addressee").asText().equals("PATIENT_WATCH"))
                house.alba("PHYSICIAN")
                        .post(
                                "watched " + record.id(),
                                record.path(
                                        "release/notices/" + notice.path("id").asText()),
                                Map.of("words", "No fever in two weeks."));
        assertThat(claimed(record, 1, before)).isEqualTo("accepted");
        assertThat(late(record))
                .extracting(n -> n.path("addressee").asText())
                .containsExactlyInAnyOrder("PHYSICIAN", "QUALIFIED_PERSON", "PATIENT_WATCH", "PATIENT_WATCH");
    }

    private static List<JsonNode> late(StoryRecord record) {
        var late = new ArrayList<JsonNode>();
        for (var notice : record.read("release").path("notices"))
            if (notice.path("cause").asText().equals("GIVEN_LATE")) late.add(notice);
        return late;
    }

    @Test
    @Verifies({"TR-13", "RC-03", "QU-01"})
    void whatTurnsOutToBeGivenAfterItsRecallIsADeviationAndItsPatientIsFollowedUp() {
        var record = trial.certified();
        house.alba("PHYSICIAN").post("pair " + UUID.randomUUID(), "bedside", pair(record, 0));
        var recall = recall(record);
        assertThat(found(recall)).containsOnly("AVAILABLE");
        assertThat(settled("OPERATOR", recall, 0, "NOT_FOUND")).isEqualTo("ok");
        assertThat(claimed(record, 0, Instant.now())).isEqualTo("accepted");
        assertThat(found(recall)).containsExactly("ADMINISTERED", "AVAILABLE");
        assertThat(items(recall).path(0).path("outcome").isNull())
                .as("what was said no longer counts")
                .isTrue();
        assertThat(settled("OPERATOR", recall, 0, "NOT_FOUND")).isEqualTo("outcome-does-not-fit");
        assertThat(settled("PHYSICIAN", recall, 0, "FOLLOWED_UP")).isEqualTo("ok");
        assertThat(record.read("deviations").toString()).contains("Given although it was recalled");
    }

    @Test
    @Verifies({"TR-13", "RC-03", "QU-01"})
    void whatTurnsOutToBeGivenAfterItsRecallWasClosedIsADeviation() {
        var record = trial.certified();
        house.alba("NURSE").post("pair " + UUID.randomUUID(), "bedside", pair(record, 0));
        var before = Instant.now();
        var recall = recall(record);
        settled("OPERATOR", recall, 0, "NOT_FOUND");
        settled("OPERATOR", recall, 1, "DESTROYED");
        house.alba("QA").sign("close " + recall, "recall-close", recall, Map.of("conclusion", "One is missing."));
        assertThat(claimed(record, 0, before)).isEqualTo("accepted");
        assertThat(record.read("deviations").toString()).contains("closed with it as not_found");
        assertThat(found(recall)).as("a closed recall stays as it was signed").containsOnly("AVAILABLE");
    }

    @Test
    @Verifies({"TR-13", "RC-03"})
    void whatARecallLetOffIsGivenAsEver() {
        var record = trial.certified();
        var recall = recall(record);
        assertThat(settled("QA", recall, 0, "UNAFFECTED")).isEqualTo("ok");
        assertThat(give(record)).isEqualTo("accepted");
        assertThat(items(recall).path(0).path("outcome").asText()).isEqualTo("UNAFFECTED");
        assertThat(record.read("deviations").toString()).doesNotContain("although");
    }

    @Test
    @Verifies({"TR-13", "RC-02", "BO-04"})
    void bagsAreGivenWhileTheirBatchIsRecalledAndNothingIsLost() throws Exception {
        var record = trial.certified();
        for (int bag = 0; bag < 2; bag++)
            house.alba("NURSE").post("pair " + UUID.randomUUID(), "bedside", pair(record, bag));
        var late = Instant.now();
        var symbols = List.of(pair(record, 0), pair(record, 1));
        List<Callable<String>> hands =
                List.of(() -> claimed(symbols.get(0), late), () -> claimed(symbols.get(1), late), () -> recall(record));
        try (var pool = Executors.newFixedThreadPool(3)) {
            var said = new ArrayList<String>();
            for (var done : pool.invokeAll(hands)) said.add(done.get());
            assertThat(said.subList(0, 2)).containsOnly("accepted");
            assertThat(found(said.get(2))).containsOnly("ADMINISTERED");
        }
        assertThat(record.read("units").findValuesAsText("state")).containsOnly("ADMINISTERED");
    }

    private String recall(StoryRecord record) {
        var asked = Map.of("thing", record.id(), "reason", "Filter", "mock", false);
        return house.alba("QA")
                .post("recall " + UUID.randomUUID(), "recalls", asked)
                .path("id")
                .asText();
    }

    private JsonNode items(String recall) {
        return house.alba("QA").get("recalls/" + recall).path("items");
    }

    private List<String> found(String recall) {
        return items(recall).findValuesAsText("found");
    }

    private String settled(String role, String recall, int item, String outcome) {
        var asked = Map.of(
                "items",
                List.of(items(recall).path(item).path("id").asText()),
                "outcome",
                outcome,
                "remark",
                "Told by telephone");
        return house.outcome(house.alba(role), Trial.W + "recalls/" + recall + "/outcomes", asked);
    }

    private Map<String, String> pair(StoryRecord record, int bag) {
        return Map.of("wristband", trial.wristbandScan(), "bag", symbol(record, bag));
    }

    private String claimed(StoryRecord record, int bag, Instant at) {
        return claimed(pair(record, bag), at);
    }

    private String claimed(Map<String, String> pair, Instant at) {
        var content = new java.util.HashMap<>(pair);
        content.putAll(Map.of("secondPerson", "M. Sanz", "volume", "30"));
        var receipt = house.receipt(house.alba("NURSE"), UUID.randomUUID(), "administration", at, content);
        return receipt.path("outcome").asText().equals("accepted")
                ? "accepted"
                : receipt.path("problem").path("type").asText().replace("/problems/", "");
    }
}
