package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The life of a label: printed once, read back, put on its bag, lost and issued again; the count must balance.
class LabelsIT {
    private final House house = House.open();
    private final StoryRecord record = Trial.at(house).made("labels_issued", Map.of());

    @Test
    @Verifies({"LA-02", "LA-05", "LA-06", "LA-10"})
    void aLabelIsPrintedOnceAndEveryCopyIsAccountedFor() {
        post("labels", Map.of("bags", 2, "volume", 10));
        var first = label(1);
        assertThat(scan("checks", first)).as("not printed yet").isEqualTo("copy-not-from-here");
        var print = print("BAG");
        assertThat(outcome(record.path("labels/prints"), Map.of("size", "BAG"))).isEqualTo("nothing-to-print");
        assertThat(file(print)).as("the printer jammed: it is taken once more").isEqualTo(200);
        assertThat(scan("applications", first)).as("not read back").isEqualTo("copy-not-from-here");
        assertThat(scan("checks", first)).isEqualTo("ok");
        assertThat(file(print)).as("a second print that nobody counts").isEqualTo(409);
        assertThat(outcome(at(first, "copies"), Map.of("reason", "nicer")))
                .as("two about")
                .isEqualTo("copy-about");
        assertThat(outcome(at(first, "loss"), Map.of("became", "SPOILED", "reason", "torn")))
                .isEqualTo("ok");
        assertThat(scan("checks", first)).as("the torn one").isEqualTo("copy-not-from-here");
        assertThat(outcome(at(first, "copies"), Map.of("reason", "torn"))).isEqualTo("ok");
        assertThat(balance("issued", "spoiled", "applied")).containsExactly(3, 1, 0);
        print("BAG");
        for (var label : record.read("labels")) {
            assertThat(scan("checks", label)).isEqualTo("ok");
            assertThat(scan("checks", label)).as("twice").isEqualTo("ok");
        }
        for (var label : record.read("labels"))
            assertThat(scan("applications", label)).isEqualTo("ok");
        assertThat(balance("issued", "spoiled", "applied")).containsExactly(3, 1, 2);
        assertThat(balance("open")).containsExactly(0);
        assertThat(value("labels_issued")).isEqualTo("3");
        assertThat(value("labels_checked")).isEqualTo("2");
        var expiry = Instant.parse(label(1).path("expiry").asText()).atZone(ZoneId.of("Europe/Madrid"));
        assertThat(retained(record.id()))
                .isEqualTo(expiry.toLocalDate().plusYears(30).toString());
    }

    private String retained(String thing) {
        return house.alba("QA")
                .get("trace/" + thing + "/retention")
                .path("until")
                .asText();
    }

    @Test
    @Verifies({"LA-10", "TR-01"})
    void whatABatchIsMadeOfIsKeptAsLongAsTheBatch() {
        assertThat(retained(record.id())).as("no bag yet").isEmpty();
        post("labels", Map.of("bags", 1, "volume", 10));
        var batch = retained(record.id());
        assertThat(batch).matches("\\d{4}-\\d{2}-\\d{2}");
        var things = house.alba("QA").get("trace/" + record.id()).path("things");
        assertThat(things.findValuesAsText("kind")).contains("DONATION", "LOT", "EQUIPMENT", "PERSON", "UNIT");
        for (var thing : things)
            assertThat(retained(thing.path("id").asText())).as(thing.toString()).isGreaterThanOrEqualTo(batch);
        var recall = Map.of("thing", record.id(), "reason", "rehearsal", "mock", true);
        var id = house.alba("QA")
                .post("mock " + record.id(), "recalls", recall)
                .path("id")
                .asText();
        assertThat(house.alba("QA").get("recalls/" + id).path("keptUntil").asText())
                .isEqualTo(batch);
    }

    @Test
    @Verifies({"LA-05", "LA-06"})
    void aLabelThatNoBagNeedsTakesItsBagOutOfTheWorld() {
        post("labels", Map.of("bags", 2, "volume", 10));
        print("VIAL");
        var spare = label(2);
        outcome(at(spare, "loss"), Map.of("became", "RETURNED", "reason", "filled one bag only"));
        assertThat(outcome(at(spare, "copies"), Map.of("reason", "after all"))).isEqualTo("copy-about");
        var states = record.read("units").findValuesAsText("state");
        assertThat(states).containsExactlyInAnyOrder("QUARANTINE", "DESTROYED");
        scan("checks", label(1));
        scan("applications", label(1));
        assertThat(value("labels_checked")).isEqualTo("1");
    }

    @Test
    @Verifies({"LA-05", "LA-06"})
    void aLabelKeptWithTheRecordLeavesItsBagWaitingForAnother() {
        post("labels", Map.of("bags", 1, "volume", 10));
        print("BAG");
        var label = label(1);
        var kept = Map.of("became", "RETAINED", "reason", "for the paper record");
        assertThat(outcome(at(label, "loss"), kept)).isEqualTo("ok");
        assertThat(record.read("units").findValuesAsText("state")).containsExactly("QUARANTINE");
        assertThat(value("labels_checked")).as("the bag has no label").isEmpty();
        assertThat(outcome(at(label, "copies"), Map.of("reason", "for the bag")))
                .isEqualTo("ok");
        print("BAG");
        scan("checks", label);
        scan("applications", label);
        assertThat(balance("issued", "retained", "applied")).containsExactly(2, 1, 1);
        assertThat(value("labels_checked")).isEqualTo("1");
    }

    @Test
    @Verifies("LA-07")
    void everySizeAndLanguageIsShownBeforeItIsPrinted() {
        post("labels", Map.of("bags", 1, "volume", 10));
        var handout = new Handout(house);
        for (var size : List.of("BAG", "CRYOBAG", "VIAL")) {
            for (var language : List.of("en", "es", "de")) {
                var picture = handout.get(
                        "alba-operator",
                        "labels/" + id(label(1)) + "/preview.png?size=" + size + "&language=" + language);
                assertThat(picture.statusCode()).isEqualTo(200);
                assertThat(new String(picture.body(), 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("PNG");
            }
        }
        var print = print("CRYOBAG");
        var zpl = handout.get("alba-operator", "labels/prints/" + print + ".zpl?density=12");
        assertThat(new String(zpl.body(), java.nio.charset.StandardCharsets.US_ASCII))
                .startsWith("^XA^PW960^LL600");
        assertThat(handout.get("alba-operator", "labels/prints/" + print + ".zpl?density=7")
                        .statusCode())
                .isEqualTo(422);
    }

    private JsonNode label(int position) {
        return record.read("labels").get(position - 1);
    }

    private static String id(JsonNode label) {
        return label.path("id").asText();
    }

    private static String at(JsonNode label, String what) {
        return "labels/" + id(label) + "/" + what;
    }

    private void post(String path, Object content) {
        house.alba("OPERATOR").post(path + " " + record.id(), record.path(path), content);
    }

    private String print(String size) {
        return house.alba("OPERATOR")
                .post("print " + java.util.UUID.randomUUID(), record.path("labels/prints"), Map.of("size", size))
                .path("id")
                .asText();
    }

    private int file(String print) {
        return new Handout(house)
                .get("alba-operator", "labels/prints/" + print + ".pdf")
                .statusCode();
    }

    private String scan(String path, JsonNode label) {
        var symbol = house.alba("OPERATOR").get(at(label, "symbol"));
        return outcome(record.path("labels/" + path), symbol);
    }

    private String outcome(String path, Object content) {
        return house.outcome(house.alba("OPERATOR"), house.alba("OPERATOR").inside(path), content);
    }

    /// What stands in the record under that key.
    private String value(String key) {
        for (var step : house.alba("OPERATOR").get("batches/" + record.id()).path("steps")) {
            for (var field : step.path("fields")) {
                if (field.path("field").path("key").asText().equals(key)) {
                    return field.path("current").path("value").asText();
                }
            }
        }
        return "no such field";
    }

    private List<Integer> balance(String... names) {
        var balance = record.read("labels/balance");
        return java.util.Arrays.stream(names)
                .map(name -> balance.path(name).asInt())
                .toList();
    }
}
