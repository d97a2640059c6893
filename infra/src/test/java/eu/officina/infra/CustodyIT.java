package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Through whose hands a bag goes, and in which shipment; thawed once, and given in time.
class CustodyIT {
    private final House house = House.open();
    private final Trial trial = Trial.at(house);

    @Test
    @Verifies({"CU-02", "CU-03", "ST-03"})
    void aShipmentIsPackedSentAndReceivedWithTheConditionOfEachBag() {
        var record = trial.certified();
        var shipment = shipment();
        var at = "custody/shipments/" + shipment;
        assertThat(outcome(at + "/departure", Map.of())).isEqualTo("nothing-packed");
        var waiting = Trial.at(house).made(null, Map.of());
        assertThat(outcome(at + "/bags", Map.of("bag", scan(waiting, 0)))).isEqualTo("not-ready");
        assertThat(outcome(at + "/bags", Map.of("bag", scan(record, 0)))).isEqualTo("ok");
        assertThat(outcome(at + "/bags", Map.of("bag", scan(record, 0)))).isEqualTo("packed-already");
        assertThat(outcome("custody/shipments/" + shipment() + "/bags", Map.of("bag", scan(record, 0))))
                .isEqualTo("still-on-its-way");
        assertThat(outcome(at + "/bags/out", Map.of("bag", scan(record, 1)))).isEqualTo("not-packed");
        assertThat(outcome(at + "/bags", Map.of("bag", scan(record, 1)))).isEqualTo("ok");
        assertThat(outcome(at + "/bags/out", Map.of("bag", scan(record, 1)))).isEqualTo("ok");
        assertThat(outcome(at + "/departure", Map.of())).isEqualTo("ok");
        assertThat(outcome(at + "/bags", Map.of("bag", scan(record, 1)))).isEqualTo("shipment-not-from-here");
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(outcome(at + "/arrival", Map.of("bags", List.of()))).isEqualTo("condition-missing");
        var reading = Map.of("at", start.toString(), "celsius", -150);
        post(at + "/temperatures", Map.of("source", "LOG-7", "readings", List.of(reading)));
        var seen = Map.of("unit", unit(record, 0), "condition", "DAMAGED", "remark", "outer bag torn");
        assertThat(outcome(at + "/arrival", Map.of("bags", List.of(seen)))).isEqualTo("ok");
        assertThat(outcome(at + "/arrival", Map.of("bags", List.of(seen)))).isEqualTo("shipment-not-from-here");
        var bags = house.alba("NURSE").get(at).path("bags");
        assertThat(bags.path(0).path("condition").asText()).isEqualTo("DAMAGED");
        var steps = new ArrayList<String>();
        for (var event : house.alba("QA")
                .get("epcis/events?EQ_bizStep=shipping&perPage=100")
                .path("epcisBody")
                .path("queryResults")
                .path("resultsBody")
                .path("eventList")) {
            steps.add(event.toString());
        }
        assertThat(steps).anyMatch(e -> e.contains(record.number()) && e.contains("in_transit"));
    }

    @Test
    @Verifies("CU-01")
    void aBagIsHandedToSomebodyElseByBadge() {
        var record = trial.certified();
        var nurse = house.alba("NURSE");
        assertThat(outcome("custody/hand-overs", handOver(record, "NOBODY-7"))).isEqualTo("badge-unknown");
        var worn = badge(nurse);
        assertThat(house.outcome(nurse, Trial.W + "custody/hand-overs", handOver(record, worn)))
                .isEqualTo("to-oneself");
        assertThat(outcome("custody/hand-overs", handOver(record, worn))).isEqualTo("ok");
        var hands = nurse.get("custody/units/" + unit(record, 0) + "/hand-overs");
        assertThat(hands).hasSize(1);
        assertThat(hands.path(0).path("condition").asText()).isEqualTo("INTACT");
    }

    @Test
    @Verifies("TR-10")
    void aThawedBagLastsAsLongAsItsMasterRecordSaysAndIsNeverFrozenAgain() {
        var record = trial.certified();
        var before = Instant.now();
        var bag = Map.of("bag", scan(record, 0));
        var until = house.alba("NURSE").post("thaw " + record.id(), "custody/thaws", bag);
        var expiry = Instant.parse(until.path("expiry").asText());
        assertThat(Duration.between(before, expiry)).isBetween(Duration.ofMinutes(179), Duration.ofMinutes(181));
        assertThat(house.outcome(house.alba("NURSE"), Trial.W + "custody/thaws", bag))
                .isEqualTo("thawed-already");
    }

    private Map<String, String> handOver(StoryRecord record, String badge) {
        return Map.of(
                "bag", scan(record, 0), "badge", badge, "place", "Ward 3", "condition", "INTACT", "logger", "LOG-7");
    }

    /// Gives the nurse a badge.
    private String badge(StoryActor nurse) {
        var code = "NU-" + System.nanoTime() % 1_000_000_000;
        var administrator = house.alba("ADMINISTRATOR");
        for (var member : administrator.get("memberships")) {
            if (!member.path("name").asText().equals(nurse.name())) continue;
            var given = house.outcome(
                    administrator,
                    Trial.W + "presence/badges/" + member.path("id").asText(),
                    Map.of("badge", code));
            assertThat(given).isEqualTo("ok");
            return code;
        }
        throw new AssertionError(nurse.name() + " is no member");
    }

    private String shipment() {
        var limits = Map.of("highest", -130, "allowedMinutes", 15, "intervalMinutes", 10);
        var asked =
                Map.of("destination", "Hospital Bosc", "gln", "9521234500000", "carrier", "Courier", "limits", limits);
        return post("custody/shipments", asked).path("id").asText();
    }

    private JsonNode post(String path, Object content) {
        return house.alba("OPERATOR").post("custody " + UUID.randomUUID(), path, content);
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
