package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The bags of one batch wait in a refrigerator whose temperature is watched; one is handed over to the nurse, one is
/// on its way to the ward.
///
/// - **Shape** repeatable: what was done is looked at first.
final class StoryCustody {
    private static final Map<String, Object> LIMITS =
            Map.of("lowest", 2, "highest", 8, "allowedMinutes", 15, "intervalMinutes", 10);
    private static final int MINUTES = 36 * 60;

    private final StoryActor operator;
    private final StoryActor quality;
    private final StoryActor administrator;
    private final StoryActor nurse;
    private final StoryRecord record;

    StoryCustody(StoryCast cast, String workspace, StoryRecord record) {
        this.operator = cast.actor(workspace, "OPERATOR");
        this.quality = cast.actor(workspace, "QA");
        this.administrator = cast.actor(workspace, "ADMINISTRATOR");
        this.nurse = cast.actor(workspace, "NURSE");
        this.record = record;
    }

    void play() {
        var room = place(null, Map.of("kind", "ROOM", "code", "ST-1", "name", "Storage room 1"));
        var store = place(room, Map.of("kind", "STORE", "code", "RF-1", "name", "Refrigerator 1", "limits", LIMITS));
        var rack = place(store, Map.of("kind", "RACK", "code", "RF-1-A", "name", "Shelf A"));
        place(rack, Map.of("kind", "BOX", "code", "BX-1", "name", "Box 1", "rows", 3, "columns", 4));
        place(rack, Map.of("kind", "BOX", "code", "BX-2", "name", "Box 2", "rows", 3, "columns", 4));
        watch(store);
        var bags = new ArrayList<JsonNode>();
        record.read("labels").forEach(bags::add);
        for (var bag : bags) put(bag);
        handOver(bags.getFirst());
        send(bags.getLast());
    }

    /// @return its id
    private String place(@Nullable String parent, Map<String, Object> place) {
        for (var known : quality.get("storage")) {
            if (known.path("code").asText().equals(place.get("code")))
                return known.path("id").asText();
        }
        var asked = new HashMap<>(place);
        if (parent != null) asked.put("parent", parent);
        return quality.post("place " + place.get("code"), "storage/places", asked)
                .path("id")
                .asText();
    }

    /// A day and a half: once the door stood open, and for an hour the logger said nothing.
    private void watch(String store) {
        var path = "storage/places/" + store + "/temperatures";
        if (!quality.get(path).path("readings").isEmpty()) return;
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        var readings = new ArrayList<Map<String, Object>>();
        for (int ago = MINUTES; ago >= 0; ago -= 10) {
            if (ago > 480 && ago < 550) continue;
            var at = now.minus(Duration.ofMinutes(ago)).toString();
            readings.add(Map.of("at", at, "celsius", Math.round(celsius(ago) * 10) / 10.0));
        }
        operator.post("temperatures of " + store, path, Map.of("source", "LOG-0417", "readings", readings));
        for (var watched : quality.get(path).path("findings")) judge(store, watched.path("finding"));
    }

    private static double celsius(int ago) {
        var open = ago > 1160 && ago <= 1200;
        return open ? 9.3 - Math.abs(1180 - ago) / 20.0 : 4.6 + Math.sin(ago / 90.0) / 2;
    }

    private void judge(String store, JsonNode finding) {
        if (!finding.path("what").asText().equals("EXCURSION")) return; // the gap waits for the visitor
        var judgement = Map.of(
                "what",
                "EXCURSION",
                "begins",
                finding.path("from").asText(),
                "harmless",
                true,
                "words",
                "The door stood open while the shelf was wiped; no bag was inside.");
        quality.post("excursion of " + store, "storage/places/" + store + "/assessments", judgement);
    }

    private void put(JsonNode bag) {
        var id = bag.path("id").asText();
        if (!operator.get("storage/units/" + id).isEmpty()) return;
        var asked = Map.of("bag", symbol(bag), "box", "BX-1");
        operator.post(bag.path("name").asText() + " stored", "storage/moves", asked);
    }

    private void handOver(JsonNode bag) {
        if (!operator.get("custody/units/" + bag.path("id").asText() + "/hand-overs")
                .isEmpty()) return;
        badge();
        var asked = Map.of(
                "bag",
                symbol(bag),
                "badge",
                "N-1007",
                "place",
                "Day hospital, room 4",
                "condition",
                "INTACT",
                "logger",
                "LOG-0422",
                "remark",
                "Transport box at 5 °C");
        operator.post(bag.path("name").asText() + " handed over", "custody/hand-overs", asked);
    }

    private void badge() {
        for (var member : administrator.get("memberships")) {
            if (!member.path("name").asText().equals(nurse.name())) continue;
            var badge = "presence/badges/" + member.path("id").asText();
            administrator.post("badge of " + nurse.name(), badge, Map.of("badge", "N-1007"));
        }
    }

    private void send(JsonNode bag) {
        var scene = bag.path("name").asText() + " shipment";
        var known = first(operator.get("custody/shipments"));
        var limits = new HashMap<>(LIMITS);
        var asked = Map.of(
                "destination", "Ward 3 North", "carrier", "Hospital porter", "logger", "LOG-0423", "limits", limits);
        var id = known != null
                ? known
                : operator.post(scene, "custody/shipments", asked).path("id").asText();
        var path = "custody/shipments/" + id;
        if (operator.get(path).path("bags").isEmpty())
            operator.post(scene + " packed", path + "/bags", Map.of("bag", symbol(bag)));
        if (operator.get(path).path("head").path("state").asText().equals("PACKING"))
            operator.post(scene + " sent", path + "/departure", Map.of());
    }

    private static @Nullable String first(JsonNode shipments) {
        return shipments.isEmpty() ? null : shipments.path(0).path("id").asText();
    }

    private String symbol(JsonNode bag) {
        return operator.get("labels/" + bag.path("id").asText() + "/symbol")
                .path("scan")
                .asText();
    }
}
