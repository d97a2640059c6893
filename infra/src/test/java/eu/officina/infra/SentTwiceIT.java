package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A command of labels, storage, custody, materials that is sent again with its key, as after a lost answer, is done
/// once,
/// leaves one leaf, and answers as it did.
class SentTwiceIT {
    private final House house = House.open();
    private final StoryActor operator = house.alba("OPERATOR");
    private final StoryActor nurse = house.alba("NURSE");
    private final StoryActor quality = house.alba("QA");

    @Test
    @Verifies({"BO-04", "LA-05"})
    void labelsAreLostAndIssuedAgainOnce() {
        var record = Trial.at(house).made("labels_issued", Map.of());
        operator.post("labels " + record.id(), record.path("labels"), Map.of("bags", 1, "volume", 10));
        var print = twice(operator, record.path("labels/prints"), Map.of("size", "BAG"));
        assertThat(print.path("id").asText()).isNotEmpty();
        var label = "labels/" + record.read("labels").path(0).path("id").asText();
        twice(operator, label + "/loss", Map.of("became", "SPOILED", "reason", "torn"));
        twice(operator, label + "/copies", Map.of("reason", "torn"));
        var balance = record.read("labels/balance");
        assertThat(balance.path("issued").asInt()).isEqualTo(2);
        assertThat(balance.path("spoiled").asInt()).isEqualTo(1);
        assertThat(leaves(record.id(), "labels.printed")).isEqualTo(1);
        assertThat(leaves(record.id(), "label.settled")).isEqualTo(1);
        assertThat(leaves(record.id(), "label.reissued")).isEqualTo(1);
    }

    @Test
    @Verifies({"BO-04", "ST-02", "CU-01", "CU-02", "CU-03", "TR-10"})
    void aBagIsPutHandedOverSentAndThawedOnce() {
        var record = Trial.at(house).certified();
        var unit = record.read("labels").path(0).path("id").asText();
        var bag = operator.get("labels/" + unit + "/symbol").path("scan").asText();
        twice(operator, "storage/moves", Map.of("bag", bag, "box", box()));
        assertThat(operator.get("storage/units/" + unit)).hasSize(1);
        twice(
                operator,
                "custody/hand-overs",
                Map.of("bag", bag, "badge", badge(), "place", "Ward 3", "condition", "INTACT"));
        assertThat(operator.get("custody/units/" + unit + "/hand-overs")).hasSize(1);
        var limits = Map.of("highest", 8, "allowedMinutes", 15, "intervalMinutes", 10);
        var asked = Map.of("destination", "Ward " + UUID.randomUUID(), "carrier", "Porter", "limits", limits);
        var shipment = "custody/shipments/"
                + twice(operator, "custody/shipments", asked).path("id").asText();
        twice(operator, shipment + "/bags", Map.of("bag", bag));
        twice(operator, shipment + "/departure", Map.of());
        var seen = Map.of("unit", unit, "condition", "INTACT");
        twice(nurse, shipment + "/arrival", Map.of("bags", List.of(seen)));
        assertThat(operator.get(shipment).path("bags")).hasSize(1);
        var thawed = twice(nurse, "custody/thaws", Map.of("bag", bag));
        assertThat(thawed.path("expiry").asText()).isNotEmpty();
        for (var act : List.of("unit.stored", "unit.handed-over", "unit.taken-out", "unit.thawed")) {
            assertThat(leaves(record.id(), act)).as(act).isEqualTo(1);
        }
    }

    @Test
    @Verifies({"BO-04", "TR-11"})
    void bagsAreDividedAndPooledOnce() {
        var record = Trial.at(house).certified();
        var split = Map.of("bag", symbol(record, 0), "bags", 2, "volume", "15");
        assertThat(twice(operator, "custody/splits", split).path("batch").asText())
                .isEqualTo(record.id());
        assertThat(record.read("labels")).hasSize(4);
        operator.post("print " + record.id(), record.path("labels/prints"), Map.of("size", "BAG"));
        for (int bag = 2; bag < 4; bag++) {
            operator.post(
                    "check " + bag + record.id(), record.path("labels/checks"), Map.of("scan", symbol(record, bag)));
            twice(operator, record.path("labels/applications"), Map.of("scan", symbol(record, bag)));
        }
        var pool = Map.of("bags", List.of(symbol(record, 2), symbol(record, 3)), "volume", "30");
        twice(operator, "custody/pools", pool);
        assertThat(record.read("labels")).hasSize(5);
        assertThat(leaves(record.id(), "units.portioned")).isEqualTo(2);
        assertThat(record.read("units").findValuesAsText("state"))
                .containsExactly("CONSUMED", "AVAILABLE", "CONSUMED", "CONSUMED", "AVAILABLE");
    }

    private String symbol(StoryRecord record, int bag) {
        var id = record.read("labels").path(bag).path("id").asText();
        return operator.get("labels/" + id + "/symbol").path("scan").asText();
    }

    @Test
    @Verifies({"BO-04", "MA-06", "PR-02"})
    void aDonorIsTestedAndAWristbandReplacedOnce() {
        var trial = Trial.at(house);
        trial.prescribed();
        var band = trial.wristbandScan() + "\u001d80192";
        assertThat(twice(nurse, "wristbands", Map.of("wristband", band, "reason", "wet"))
                        .path("patient")
                        .asText())
                .isEqualTo(trial.patient);
        var test = Map.of(
                "donation",
                trial.donation,
                "marker",
                "HIV",
                "result",
                "NEGATIVE",
                "testedOn",
                "2026-01-02",
                "laboratory",
                "L");
        twice(house.alba("QC"), "donations/tests", test);
        assertThat(quality.get("donations/" + trial.donation + "/tests")).hasSize(1);
    }

    /// Both answers, which must be the same.
    private static JsonNode twice(StoryActor actor, String path, Object content) {
        var scene = "twice " + UUID.randomUUID();
        var first = actor.post(scene, path, content);
        var second = actor.post(scene, path, content);
        assertThat(second).as(path).isEqualTo(first);
        return first;
    }

    private long leaves(String about, String act) {
        return quality.get("audit?about=" + about).findValuesAsText("what").stream()
                .filter(act::equals)
                .count();
    }

    private String box() {
        var own = UUID.randomUUID().toString().substring(0, 8);
        var limits = Map.of("highest", 8, "lowest", 2, "allowedMinutes", 15, "intervalMinutes", 10);
        var store = Map.of("kind", "STORE", "code", "S-" + own, "name", "Refrigerator", "limits", limits);
        var parent = twice(quality, "storage/places", store).path("id").asText();
        var box = Map.of("kind", "BOX", "parent", parent, "code", "B-" + own, "name", "Box", "rows", 1, "columns", 1);
        twice(quality, "storage/places", box);
        return "B-" + own;
    }

    /// Of the nurse.
    private String badge() {
        var code = "NT-" + System.nanoTime() % 1_000_000_000;
        var administrator = house.alba("ADMINISTRATOR");
        for (var member : administrator.get("memberships")) {
            if (!member.path("name").asText().equals(nurse.name())) continue;
            administrator.post(
                    "badge " + code, "presence/badges/" + member.path("id").asText(), Map.of("badge", code));
        }
        return code;
    }
}
