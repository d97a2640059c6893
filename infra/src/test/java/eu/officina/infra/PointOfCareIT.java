package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Made at the bed in the United Kingdom: the label is printed before, read back, and waived for the minutes that the
/// rule pack gives.
class PointOfCareIT {
    private static final String SITE = "hospital-dunstan";
    private final Screens screens = Screens.open();
    private final House house = screens.house;
    private final Followed site = Followed.at(house, SITE, "GB", Followed.anyProduct());
    private final int patient = Trial.NEXT.incrementAndGet();

    @Test
    @Verifies({"LA-08", "LA-09", "RP-03"})
    void whatIsMadeAtTheBedIsGivenEntirelyWithoutItsLabelOnIt() {
        var record = certified();
        assertThat(forbids(record)).isEqualTo("minutes-not-begun");
        var other = Map.of("wristband", Followed.wristband(patient + 100_000_000), "label", symbol(record));
        assertThat(outcome(record.path("labels/minutes"), other)).isEqualTo("worn-by-another");
        var before = Instant.now();
        var until = begun(record);
        assertThat(Duration.between(before, until)).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(135));
        assertThat(begun(record))
                .as("scanned twice, the time does not begin again")
                .isEqualTo(until);
        assertThat(check(record).path("bag").path("entirely").asBoolean()).isTrue();
        assertThat(Instant.parse(check(record).path("bag").path("expiry").asText()))
                .isEqualTo(until);
        assertThat(forbids(record)).isEmpty();
        assertThat(given(record, "10.0")).isEqualTo("accepted");
        assertThat(record.read("units").findValuesAsText("state")).containsExactly("ADMINISTERED");
        assertThat(record.read("deviations")).isEmpty();
        var balance = record.read("labels/balance");
        assertThat(balance.path("emptied").asInt()).isEqualTo(1);
        assertThat(balance.path("open").asInt()).isZero();
    }

    @Test
    @Verifies({"LA-08", "LA-09"})
    void whatIsNotGivenInTimeGetsItsLabel() throws SQLException {
        var record = certified();
        begun(record);
        var inTime = Instant.now();
        house.changed(
                SITE,
                "update label_copy set waived_until = now() - interval '1 second' where label_id = '%s'"
                        .formatted(label(record).path("id").asText()));
        assertThat(forbids(record)).isEqualTo("waiver-over");
        var operator = screens.at(screens.as("dunstan-operator"), "/w/" + SITE);
        var name = label(record).path("name").asText();
        assertThat(operator.locator("main")).containsText("Label " + name + ", or destroy it");
        var at = "labels/" + label(record).path("id").asText();
        assertThat(outcome(record.path("labels/applications"), scan(record))).isEqualTo("ok");
        assertThat(forbids(record)).isEmpty();
        assertThat(outcome(at + "/loss", Map.of("became", "SPOILED", "reason", "creased")))
                .isEqualTo("ok");
        assertThat(forbids(record)).as("no label at all").isEqualTo("label-not-on-bag");
        assertThat(outcome(at + "/copies", Map.of("reason", "creased"))).isEqualTo("ok");
        assertThat(outcome(record.path("labels/prints"), Map.of("size", "BAG"))).isEqualTo("ok");
        assertThat(outcome(record.path("labels/checks"), scan(record))).isEqualTo("ok");
        assertThat(outcome(record.path("labels/waivers"), scan(record)))
                .as("no second time")
                .isEqualTo("waived-before");
        assertThat(inTime).isBefore(Instant.now());
        assertThat(outcome(record.path("labels/applications"), scan(record))).isEqualTo("ok");
        assertThat(given(record, "4.0")).as("with its label, a part").isEqualTo("accepted");
    }

    @Test
    @Verifies({"LA-08", "LA-09"})
    void aPartGivenWithoutTheLabelIsRecordedAndADeviation() {
        var record = certified();
        begun(record);
        assertThat(given(record, "9.5")).isEqualTo("accepted");
        assertThat(record.read("deviations").findValuesAsText("what").toString())
                .contains("in time, 9.5 of 10 mL");
    }

    @Test
    @Verifies({"LA-08", "LA-09"})
    void whatWasGivenTooLateWithoutTheLabelIsRecordedAndADeviation() throws SQLException {
        var record = certified();
        begun(record);
        house.changed(
                SITE,
                "update label_copy set waived_until = now() - interval '1 second' where label_id = '%s'"
                        .formatted(label(record).path("id").asText()));
        assertThat(given(record, "10.0")).isEqualTo("accepted");
        assertThat(record.read("units").findValuesAsText("state")).containsExactly("ADMINISTERED");
        assertThat(record.read("deviations").findValuesAsText("what").toString())
                .contains("not in its minutes");
    }

    @Test
    @Verifies("LA-08")
    void theOperatorScansWristbandAndLabelOnATablet() {
        var record = printed();
        var page = screens.at(
                screens.as("dunstan-operator", 820, 1180), "/w/" + SITE + "/batches/" + record.id() + "/labels");
        screens.picture(page, "45-give-without-label-tablet");
        assertThat(screens.accessibility(page)).isEmpty();
        page.fill("#waive [name=scan]", symbol(record));
        page.press("#waive [name=scan]", "Enter");
        assertThat(page.locator("#label-1 h2 .state")).hasText("waived: beside its bag");
        assertThat(outcome(record.path("labels/minutes"), pair(record))).isEqualTo("made-too-soon");
        site.resume(record, null);
        site.certify(record);
        page.reload();
        page.fill("#begin [name=wristband]", Followed.wristband(patient));
        page.fill("#begin [name=label]", symbol(record));
        screens.picture(page, "45-made-given-now-tablet");
        page.click("#begin button");
        assertThat(page.locator("#label-1")).containsText("Give all of it before");
        assertThat(page.locator("#balance")).containsText("waived 1");
        screens.picture(page, "45-waived-tablet");
        assertThat(screens.accessibility(page)).isEmpty();
    }

    @Test
    @Verifies({"LA-08", "LA-09", "RP-03"})
    void whereTheRulesWaiveNothingTheLabelGoesOnItsBag() {
        var record = Trial.at(house).made("labels_checked", Map.of());
        var operator = house.alba("OPERATOR");
        for (var label : record.read("labels")) {
            var scan = operator.get("labels/" + label.path("id").asText() + "/symbol");
            operator.post("check " + UUID.randomUUID(), record.path("labels/checks"), scan);
            assertThat(house.outcome(operator, Trial.W + record.path("labels/waivers"), scan))
                    .isEqualTo("no-label-waiver");
        }
    }

    /// A batch that was certified while its label waits beside its bag.
    private StoryRecord certified() {
        var record = printed();
        assertThat(outcome(record.path("labels/minutes"), pair(record)))
                .as("not reviewed, not waived")
                .isEqualTo("made-too-soon");
        assertThat(outcome(record.path("labels/waivers"), scan(record))).isEqualTo("ok");
        assertThat(outcome(record.path("labels/waivers"), scan(record))).isEqualTo("ok");
        site.resume(record, null);
        site.certify(record);
        return record;
    }

    /// A batch whose label is printed and read back, and whose product is not made yet.
    private StoryRecord printed() {
        var record = site.made(patient, "labels_checked");
        assertThat(outcome(record.path("labels/waivers"), scan(record)))
                .as("not read back")
                .isEqualTo("copy-not-from-here");
        assertThat(outcome(record.path("labels/checks"), Map.of("scan", symbol(record))))
                .isEqualTo("ok");
        return record;
    }

    private Map<String, String> scan(StoryRecord record) {
        return Map.of("scan", symbol(record));
    }

    private Instant begun(StoryRecord record) {
        var answer =
                site.actor("OPERATOR").post("begin " + UUID.randomUUID(), record.path("labels/minutes"), pair(record));
        return Instant.parse(answer.path("until").asText());
    }

    private Map<String, String> pair(StoryRecord record) {
        return Map.of("wristband", Followed.wristband(patient), "label", symbol(record));
    }

    private static JsonNode label(StoryRecord record) {
        return record.read("labels").path(0);
    }

    private String symbol(StoryRecord record) {
        return site.actor("OPERATOR")
                .get("labels/" + label(record).path("id").asText() + "/symbol")
                .path("scan")
                .asText();
    }

    private String outcome(String path, Object content) {
        return house.outcome(site.actor("OPERATOR"), "/api/w/" + SITE + "/" + path, content);
    }

    /// What the tablet shows against giving it; empty: nothing.
    private String forbids(StoryRecord record) {
        return check(record).path("forbids").path("type").asText("").replace("/problems/", "");
    }

    private JsonNode check(StoryRecord record) {
        var scanned = Map.of("wristband", Followed.wristband(patient), "bag", symbol(record));
        return site.actor("NURSE").post("pair " + UUID.randomUUID(), "bedside", scanned);
    }

    private String given(StoryRecord record, String volume) {
        return house.given(site.actor("NURSE"), Followed.wristband(patient), symbol(record), volume);
    }
}
