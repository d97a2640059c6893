package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Bags in positions, moved by scans, and how cold it was there.
class StorageIT {
    private final House house = House.open();
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    @Verifies({"ST-01", "ST-02", "ST-04"})
    void aBagIsInOnePlaceAndNoPlaceHoldsTwo() {
        var box = box(1, 2);
        var record = Trial.at(house).made(null, Map.of());
        var first = scan(record, 0);
        var second = scan(record, 1);
        assertThat(put(first, box, null).path("position").asText()).isEqualTo("A1");
        assertThat(outcome("storage/moves", asked(second, box, "A1"))).isEqualTo("position-taken");
        assertThat(outcome("storage/moves", asked(first, box, null))).isEqualTo("there-already");
        assertThat(outcome("storage/moves", asked(second, box, "C9"))).isEqualTo("no-such-position");
        assertThat(put(second, box, null).path("position").asText()).isEqualTo("A2");
        var third = Trial.at(house).made(null, Map.of());
        assertThat(outcome("storage/moves", asked(scan(third, 0), box, null))).isEqualTo("box-full");
        var other = box(2, 2);
        assertThat(put(first, other, "B2").path("path").asText()).contains("Box " + other);
        assertThat(filled(box)).isEqualTo(1);
        assertThat(outcome("storage/withdrawals", Map.of("bag", first, "reason", "to the ward")))
                .isEqualTo("ok");
        assertThat(outcome("storage/withdrawals", Map.of("bag", first, "reason", "again")))
                .isEqualTo("not-stored");
        var history = house.alba("QA").get("storage/units/" + unit(record, 0));
        assertThat(history.findValuesAsText("position")).containsExactly("B2", "A1");
        assertThat(history.path(0).path("reason").asText()).isEqualTo("to the ward");
    }

    @Test
    @Verifies("ST-01")
    void twoPeopleNeverGetTheSamePosition() throws Exception {
        var box = box(1, 1);
        var record = Trial.at(house).made(null, Map.of());
        var tries = new ArrayList<Callable<String>>();
        for (int bag = 0; bag < 2; bag++) {
            var scanned = scan(record, bag);
            tries.add(() -> outcome("storage/moves", asked(scanned, box, null)));
        }
        try (var hands = Executors.newFixedThreadPool(2)) {
            var said = new ArrayList<String>();
            for (var done : hands.invokeAll(tries)) said.add(done.get());
            assertThat(said).containsExactlyInAnyOrder("ok", "box-full");
        }
        assertThat(filled(box)).isEqualTo(1);
    }

    @Test
    @Verifies("ST-03")
    void anExcursionWaitsForQualityAssurance() {
        var store = store();
        var start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(2, ChronoUnit.HOURS);
        var readings = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 12; i++) {
            readings.add(Map.of(
                    "at", start.plus(10L * i, ChronoUnit.MINUTES).toString(), "celsius", i > 3 && i < 8 ? -90 : -150));
        }
        var at = "storage/places/" + store + "/";
        var sent = Map.of("source", "LOG-1", "readings", readings);
        assertThat(post(at + "temperatures", sent).path("fresh").asInt()).isEqualTo(12);
        assertThat(post(at + "temperatures", sent).path("known").asInt())
                .as("sent twice")
                .isEqualTo(12);
        readings.set(0, Map.of("at", start.toString(), "celsius", -149));
        assertThat(outcome(at + "temperatures", Map.of("source", "LOG-1", "readings", readings)))
                .isEqualTo("reading-differs");
        var findings = house.alba("QA").get(at + "temperatures").path("findings");
        assertThat(findings).hasSize(1);
        var finding = findings.path(0).path("finding");
        assertThat(finding.path("what").asText()).isEqualTo("EXCURSION");
        var judgement =
                new HashMap<String, Object>(Map.of("what", "EXCURSION", "harmless", true, "words", "Refilled."));
        judgement.put("begins", finding.path("from").asText());
        assertThat(outcome(at + "assessments", judgement)).as("an operator").isEqualTo("not-allowed");
        house.alba("QA").post("judge " + store, at + "assessments", judgement);
        assertThat(house.outcome(house.alba("QA"), Trial.W + at + "assessments", judgement))
                .isEqualTo("judged-already");
        var ahead = Map.of("at", Instant.now().plus(1, ChronoUnit.HOURS).toString(), "celsius", -150);
        assertThat(outcome(at + "temperatures", Map.of("source", "LOG-1", "readings", List.of(ahead))))
                .isEqualTo("reading-ahead");
    }

    @Test
    @Verifies({"TR-08", "ST-02"})
    void aRecallOfAPlaceReachesWhatLayThereInThatTime() {
        var box = box(2, 2);
        var record = Trial.at(house).made(null, Map.of());
        put(scan(record, 0), box, null);
        var before = Instant.now();
        for (var place : house.alba("QA").get("storage")) {
            if (!place.path("code").asText().equals(box)) continue;
            var store = place.path("parent").asText();
            assertThat(reached(store, before.minusSeconds(60), before)).contains(record.number() + "-1");
            assertThat(reached(store, before.minusSeconds(600), before.minusSeconds(300)))
                    .doesNotContain(record.number() + "-1");
        }
    }

    private List<String> reached(String place, Instant from, Instant to) {
        var asked = Map.of("thing", place, "from", from.toString(), "to", to.toString(), "reason", "x", "mock", true);
        return house.alba("QA")
                .post("preview " + UUID.randomUUID(), "recalls/preview", asked)
                .findValuesAsText("name");
    }

    private String store() {
        var limits = Map.of("highest", -130, "allowedMinutes", 15, "intervalMinutes", 10);
        return register(Map.of(
                "kind",
                "STORE",
                "code",
                "T-" + own + "-" + UUID.randomUUID().toString().substring(0, 4),
                "name",
                "Tank " + own,
                "limits",
                limits));
    }

    /// @return its code
    private String box(int rows, int columns) {
        var code = "B-" + own + "-" + UUID.randomUUID().toString().substring(0, 4);
        var box = Map.of(
                "kind",
                "BOX",
                "parent",
                store(),
                "code",
                code,
                "name",
                "Box " + code,
                "rows",
                rows,
                "columns",
                columns);
        register(box);
        return code;
    }

    private String register(Map<String, ?> place) {
        return house.alba("QA")
                .post("place " + place.get("code"), "storage/places", place)
                .path("id")
                .asText();
    }

    private int filled(String code) {
        for (var place : house.alba("QA").get("storage")) {
            if (place.path("code").asText().equals(code))
                return place.path("filled").asInt();
        }
        return -1;
    }

    private JsonNode put(String bag, String box, @Nullable String position) {
        return post("storage/moves", asked(bag, box, position));
    }

    private static Map<String, Object> asked(String bag, String box, @Nullable String position) {
        var asked = new HashMap<String, Object>(Map.of("bag", bag, "box", box));
        if (position != null) asked.put("position", position);
        return asked;
    }

    private JsonNode post(String path, Object content) {
        return house.alba("OPERATOR").post("storage " + UUID.randomUUID(), path, content);
    }

    private String outcome(String path, Object content) {
        return house.outcome(house.alba("OPERATOR"), Trial.W + path, content);
    }

    private static String unit(StoryRecord record, int bag) {
        return record.read("labels").path(bag).path("id").asText();
    }

    private String scan(StoryRecord record, int bag) {
        return house.alba("OPERATOR")
                .get("labels/" + unit(record, bag) + "/symbol")
                .path("scan")
                .asText();
    }
}
