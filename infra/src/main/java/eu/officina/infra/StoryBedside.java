package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The nurse gives the first bag, with the physician as second person, and reports what she sees afterwards.
final class StoryBedside {
    private final StoryRecord record;
    private final StoryActor nurse;
    private final StoryActor physician;

    StoryBedside(StoryCast cast, String workspace, StoryRecord record) {
        this.record = record;
        this.nurse = cast.actor(workspace, "NURSE");
        this.physician = cast.actor(workspace, "PHYSICIAN");
    }

    /// A bag that expired while the story was interrupted is left alone.
    void give(StoryScript.Given given, String wristband) {
        var bag = record.read("units").path(0);
        var state = bag.path("state").asText();
        var usable = Instant.now().isBefore(Instant.parse(bag.path("expiry").asText()));
        if (state.equals("AVAILABLE") && usable) give(bag, given.volume(), wristband);
        if (state.equals("ADMINISTERED") || usable) report(bag, given.reaction());
    }

    private void give(JsonNode bag, String volume, String wristband) {
        var scene = bag.path("name").asText() + " given";
        var symbol = nurse.get("labels/" + bag.path("id").asText() + "/symbol");
        var content = Map.of(
                "wristband", StoryScans.wristband(wristband),
                "bag", symbol.path("scan").asText(),
                "secondPerson", physician.name(),
                "volume", volume);
        send(scene, content);
    }

    private void send(String scene, Map<String, String> content) {
        var key = UUID.nameUUIDFromBytes(scene.getBytes(StandardCharsets.UTF_8)).toString();
        var entry = Map.of("key", key, "kind", "administration", "claimedAt", now(), "content", content);
        var receipt = nurse.post(scene, "sync", Map.of("entries", List.of(entry)))
                .path("receipts")
                .path(0);
        if (receipt.path("outcome").asText().equals("refused"))
            throw new StartFailure("The demo's story stopped at \"%s\": %s"
                    .formatted(scene, receipt.path("problem").path("title").asText()));
    }

    private void report(JsonNode bag, @Nullable ObjectNode reaction) {
        if (reaction == null) return;
        for (var known : nurse.get("cases")) {
            if (known.path("batchNumber").asText().equals(record.number())) return;
        }
        var told = reaction.deepCopy().put("unit", bag.path("id").asText()).put("onset", now());
        nurse.post(record.number() + " reaction", "cases", told);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
