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
        var record = printed();
        var other = Map.of("wristband", Followed.wristband(patient + 100_000_000), "label", symbol(record));
        assertThat(outcome(record.path("labels/waivers"), other)).isEqualTo("worn-by-another");
        var before = Instant.now();
        var until = waived(record);
        assertThat(Duration.between(before, until)).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(135));
        assertThat(waived(record))
                .as("scanned twice, the time does not begin again")
                .isEqualTo(until);
        var balance = record.read("labels/balance");
        assertThat(balance.path("waived").asInt()).isEqualTo(1);
        assertThat(balance.path("open").asInt()).isZero();
        site.resume(record, null);
        site.certify(record);
        assertThat(forbids(record)).isEmpty();
        assertThat(given(record, "4.0")).isEqualTo("given-in-part");
        assertThat(given(record, "10.0")).isEqualTo("accepted");
        assertThat(Instant.now()).as("the whole way took its minutes").isBefore(until);
        assertThat(record.read("units").findValuesAsText("state")).containsExactly("ADMINISTERED");
    }

    @Test
    @Verifies({"LA-08", "LA-09"})
    void whatIsNotGivenInTimeGetsItsLabel() throws SQLException {
        var record = printed();
        waived(record);
        site.resume(record, null);
        site.certify(record);
        house.changed(
                SITE,
                "update label_copy set waived_until = now() - interval '1 minute' where label_id = '%s'"
                        .formatted(label(record).path("id").asText()));
        assertThat(forbids(record)).isEqualTo("waiver-over");
        assertThat(given(record, "10.0")).isEqualTo("waiver-over");
        var operator = screens.at(screens.as("dunstan-operator"), "/w/" + SITE);
        var name = label(record).path("name").asText();
        assertThat(operator.locator("main")).containsText("Label " + name + ", or destroy it");
        assertThat(outcome(record.path("labels/applications"), Map.of("scan", symbol(record))))
                .isEqualTo("ok");
        assertThat(forbids(record)).isEmpty();
        assertThat(given(record, "4.0")).as("with its label, a part").isEqualTo("accepted");
    }

    @Test
    @Verifies("LA-08")
    void theOperatorScansWristbandAndLabelOnATablet() {
        var record = printed();
        var page = screens.at(
                screens.as("dunstan-operator", 820, 1180), "/w/" + SITE + "/batches/" + record.id() + "/labels");
        screens.picture(page, "45-give-without-label-tablet");
        assertThat(screens.accessibility(page)).isEmpty();
        page.fill("#waive [name=wristband]", Followed.wristband(patient));
        page.fill("#waive [name=label]", symbol(record));
        page.click("#waive button");
        assertThat(page.locator("#label-1 h2 .state")).hasText("waived: given at once without it");
        assertThat(page.locator("#balance")).containsText("waived 1");
        screens.picture(page, "45-waived-tablet");
        assertThat(screens.accessibility(page)).isEmpty();
    }

    @Test
    @Verifies({"LA-08", "LA-09", "RP-03"})
    void whereTheRulesWaiveNothingTheLabelGoesOnItsBag() {
        var trial = Trial.at(house);
        var record = trial.made("labels_checked", Map.of());
        var operator = house.alba("OPERATOR");
        for (var label : record.read("labels")) {
            var scan = operator.get("labels/" + label.path("id").asText() + "/symbol");
            operator.post("check " + UUID.randomUUID(), record.path("labels/checks"), scan);
            var pair = Map.of(
                    "wristband",
                    trial.wristbandScan(),
                    "label",
                    scan.path("scan").asText());
            assertThat(house.outcome(operator, Trial.W + record.path("labels/waivers"), pair))
                    .isEqualTo("no-label-waiver");
        }
    }

    /// A batch whose label is printed and read back, and whose product is not made yet.
    private StoryRecord printed() {
        var record = site.made(patient, "labels_checked");
        assertThat(outcome(record.path("labels/waivers"), pair(record)))
                .as("not read back")
                .isEqualTo("copy-not-from-here");
        assertThat(outcome(record.path("labels/checks"), Map.of("scan", symbol(record))))
                .isEqualTo("ok");
        return record;
    }

    private Instant waived(StoryRecord record) {
        var answer =
                site.actor("OPERATOR").post("waive " + UUID.randomUUID(), record.path("labels/waivers"), pair(record));
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
        var scanned = Map.of("wristband", Followed.wristband(patient), "bag", symbol(record));
        var check = site.actor("NURSE").post("pair " + UUID.randomUUID(), "bedside", scanned);
        return check.path("forbids").path("type").asText("").replace("/problems/", "");
    }

    private String given(StoryRecord record, String volume) {
        var content = Map.of(
                "wristband",
                Followed.wristband(patient),
                "bag",
                symbol(record),
                "secondPerson",
                "Ruth Adeyemi",
                "volume",
                volume);
        var entry = Map.of(
                "key",
                UUID.randomUUID().toString(),
                "kind",
                "administration",
                "claimedAt",
                Instant.now().toString(),
                "content",
                content);
        var receipt = site.actor("NURSE")
                .post("give " + UUID.randomUUID(), "sync", Map.of("entries", java.util.List.of(entry)))
                .path("receipts")
                .path(0);
        var refused = receipt.path("problem").path("type").asText("").replace("/problems/", "");
        return refused.isEmpty() ? receipt.path("outcome").asText() : refused;
    }
}
