package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A bag lies through an excursion: it waits for quality assurance, and what was harmed is given no more.
class ExposureIT {
    private final Screens screens = Screens.open();
    private final House house = screens.house;
    private final Trial trial = Trial.at(house);
    private final String own = UUID.randomUUID().toString().substring(0, 6);

    @Test
    @Verifies({"ST-05", "TR-14", "RE-07", "QU-01", "EP-01"})
    void whatAnExcursionHarmedIsGivenNoMore() {
        var record = reviewed();
        var store = store();
        stored(record, 0, store);
        var now = Instant.now();
        readings("storage/places/" + store, now.minusSeconds(90), -150, now, -90);
        readings("storage/places/" + store, Instant.now(), -151);
        assertThat(check(record).path("open").asText()).isEqualTo("quality assurance");
        assertThat(certified(record)).isEqualTo("checks-open");
        var first = finding(store, 0);
        assertThat(judged(store, first, true)).isEqualTo("ok");
        assertThat(check(record).path("open").isNull()).isTrue();
        assertThat(check(record).path("items").toString()).contains("harmless");
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        assertThat(states(record)).as("harmless").containsExactly("AVAILABLE", "AVAILABLE");
        readings("storage/places/" + store, Instant.now(), -80);
        readings("storage/places/" + store, Instant.now(), -150);
        assertThat(judged(store, finding(store, 1), false)).isEqualTo("ok");
        assertThat(states(record)).containsExactly("BLOCKED", "AVAILABLE");
        assertThat(record.read("deviations").toString()).contains("judged harmful", record.number() + "-1 blocked");
        var held = house.alba("QA").get("epcis/events?EQ_bizStep=holding&EQ_disposition=unavailable&perPage=1000");
        assertThat(held.toString()).contains("/21/" + record.number() + "-1");
        looked(record);
        assertThat(judged(store, finding(store, 1), false)).isEqualTo("judged-already");
    }

    @Test
    @Verifies({"ST-05", "TR-14", "CU-03"})
    void whatAShipmentHarmedIsGivenNoMore() {
        var record = trial.certified();
        var limits = Map.of("highest", -130, "allowedMinutes", 0, "intervalMinutes", 60);
        var sent = Map.of("destination", "Hospital Bosc", "carrier", "Courier", "limits", limits);
        var operator = house.alba("OPERATOR");
        var at = "custody/shipments/"
                + operator.post("ship " + own, "custody/shipments", sent)
                        .path("id")
                        .asText();
        operator.post("pack " + own, at + "/bags", Map.of("bag", symbol(record, 0)));
        operator.post("depart " + own, at + "/departure", Map.of());
        var warm = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        readings(at, warm, -80);
        var seen = Map.of("unit", unit(record, 0), "condition", "INTACT", "remark", "");
        operator.post("arrive " + own, at + "/arrival", Map.of("bags", List.of(seen)));
        var judgement =
                Map.of("what", "EXCURSION", "begins", warm.toString(), "harmless", false, "words", "Box stood open.");
        assertThat(house.outcome(house.alba("QA"), Trial.W + at + "/assessments", judgement))
                .isEqualTo("ok");
        assertThat(states(record)).containsExactly("BLOCKED", "AVAILABLE");
        assertThat(check(record).path("items").toString()).contains("harmful");
        var wristband = trial.wristbandScan();
        assertThat(house.given(house.alba("NURSE"), wristband, symbol(record, 0), "30"))
                .isEqualTo("not-certified");
        assertThat(house.given(house.alba("NURSE"), wristband, symbol(record, 1), "30"))
                .as("the control")
                .isEqualTo("accepted");
    }

    @Test
    @Verifies({"ST-05", "TR-14", "TR-11"})
    void whatWasDividedOfAHarmedBagIsGivenNoMore() {
        var record = trial.certified();
        var store = store();
        stored(record, 0, store);
        readings("storage/places/" + store, Instant.now(), -90);
        assertThat(judged(store, finding(store, 0), false))
                .as("a bag lies in it")
                .isEqualTo("still-going-on");
        var asked = Map.of("bag", symbol(record, 0), "bags", 2, "volume", "15", "rest", "");
        house.alba("OPERATOR").post("split " + own, "custody/splits", asked);
        assertThat(check(record).path("items"))
                .as("the emptied bag and the two new ones")
                .hasSize(3);
        assertThat(judged(store, finding(store, 0), false))
                .as("nothing lies in it")
                .isEqualTo("ok");
        assertThat(states(record)).containsExactly("CONSUMED", "AVAILABLE", "BLOCKED", "BLOCKED");
    }

    @Test
    @Verifies({"TR-14", "RE-06"})
    void whoWasGivenABagThatIsKnownToBeHarmedAfterwardsIsWatched() {
        var record = trial.certified();
        var store = store();
        stored(record, 0, store);
        readings("storage/places/" + store, Instant.now(), -90);
        assertThat(house.given(house.alba("NURSE"), trial.wristbandScan(), symbol(record, 0), "30"))
                .isEqualTo("accepted");
        assertThat(record.read("release").path("notices").findValuesAsText("addressee"))
                .as("the control: nobody knows yet")
                .doesNotContain("PATIENT_WATCH");
        assertThat(judged(store, finding(store, 0), false)).isEqualTo("ok");
        assertThat(states(record)).containsExactly("ADMINISTERED", "AVAILABLE");
        assertThat(record.read("deviations").toString()).contains(record.number() + "-1 administered");
        assertThat(record.read("release").path("notices").findValuesAsText("addressee"))
                .contains("PATIENT_WATCH", "PHYSICIAN");
    }

    @Test
    @Verifies({"TR-13", "TR-14", "RE-06"})
    void whatTurnsOutToBeGivenBeforeTheHarmWasKnownIsWatched() {
        var record = trial.certified();
        var store = store();
        stored(record, 0, store);
        var nurse = house.alba("NURSE");
        readings("storage/places/" + store, Instant.now(), -90);
        var pair = Map.of("wristband", trial.wristbandScan(), "bag", symbol(record, 0));
        nurse.post("pair " + own, "bedside", pair);
        var given = Instant.now();
        readings("storage/places/" + store, Instant.now(), -150);
        assertThat(judged(store, finding(store, 0), false)).isEqualTo("ok");
        var content = Map.of(
                "wristband", pair.get("wristband"), "bag", pair.get("bag"), "secondPerson", "M. Sanz", "volume", "30");
        var receipt = house.receipt(nurse, UUID.randomUUID(), "administration", given, content);
        assertThat(receipt.path("outcome").asText()).as(receipt.toString()).isEqualTo("accepted");
        assertThat(record.read("deviations").toString()).contains("Given before it was known");
        assertThat(record.read("release").path("notices").findValuesAsText("addressee"))
                .contains("PATIENT_WATCH", "PHYSICIAN");
    }

    private String symbol(StoryRecord record, int bag) {
        return house.alba("OPERATOR")
                .get("labels/" + unit(record, bag) + "/symbol")
                .path("scan")
                .asText();
    }

    private void looked(StoryRecord record) {
        var page = screens.at(screens.as("alba-qp"), "/w/hospital-alba/custody/units/" + unit(record, 0));
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("#exposed"))
                .containsText("-80");
        screens.picture(page, "47-bag-exposed");
        assertThat(screens.accessibility(page)).isEmpty();
        page.setViewportSize(820, 1180);
        screens.picture(page, "47-bag-exposed-tablet");
        assertThat(screens.accessibility(page)).isEmpty();
    }

    private StoryRecord reviewed() {
        var record = trial.made(null, Map.of());
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, "hospital-alba", record).sign();
        return record;
    }

    private String store() {
        var limits = Map.of("highest", -130, "allowedMinutes", 0, "intervalMinutes", 60);
        return registered(Map.of("kind", "STORE", "code", "T-" + own, "name", "Tank " + own, "limits", limits));
    }

    private void stored(StoryRecord record, int bag, String store) {
        var code = "B-" + own;
        registered(Map.of("kind", "BOX", "parent", store, "code", code, "name", "Box " + own, "rows", 2, "columns", 2));
        house.alba("OPERATOR").post("put " + own, "storage/moves", Map.of("bag", symbol(record, bag), "box", code));
    }

    private String registered(Map<String, ?> place) {
        return house.alba("QA")
                .post("place " + place.get("code"), "storage/places", place)
                .path("id")
                .asText();
    }

    /// @param series time and °C by turns
    private void readings(String place, Object... series) {
        var readings = Stream.iterate(0, i -> i < series.length, i -> i + 2)
                .map(i -> Map.of("at", series[i].toString(), "celsius", series[i + 1]))
                .toList();
        var sent = Map.of("source", "LOG-" + own, "readings", readings);
        house.alba("OPERATOR").post("log " + UUID.randomUUID(), place + "/temperatures", sent);
    }

    private JsonNode finding(String store, int n) {
        return house.alba("QA")
                .get(at(store, "temperatures"))
                .path("findings")
                .path(n)
                .path("finding");
    }

    private String judged(String store, JsonNode finding, boolean harmless) {
        var judgement = Map.of(
                "what",
                finding.path("what").asText(),
                "begins",
                finding.path("from").asText(),
                "harmless",
                harmless,
                "words",
                "The lid was open.");
        return house.outcome(house.alba("QA"), Trial.W + at(store, "assessments"), judgement);
    }

    private static String at(String store, String what) {
        return "storage/places/" + store + "/" + what;
    }

    private static JsonNode check(StoryRecord record) {
        for (var check : record.read("release").path("checks"))
            if (check.path("name").asText().equals("check.storage")) return check;
        throw new AssertionError("no such check");
    }

    private String certified(StoryRecord record) {
        var asked = Map.of("act", "certification", "object", record.id(), "details", Map.of());
        return house.outcome(house.alba("QP"), Trial.W + "signatures", asked);
    }

    private static List<String> states(StoryRecord record) {
        return record.read("units").findValuesAsText("state");
    }

    private static String unit(StoryRecord record, int bag) {
        return record.read("labels").path(bag).path("id").asText();
    }
}
