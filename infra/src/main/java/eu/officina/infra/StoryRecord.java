package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// The record of one batch, as those see it who fill it in.
final class StoryRecord {
    private final String id;
    private final JsonNode master;
    private final StoryActor reader;
    private final String number;

    StoryRecord(String id, JsonNode master, StoryActor reader) {
        this.id = id;
        this.master = master;
        this.reader = reader;
        this.number = now().path("identity").path("number").asText();
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    /// The master record's steps.
    JsonNode steps() {
        return master.path("steps");
    }

    String state() {
        return now().path("identity").path("state").asText();
    }

    /// @param step counted from 1
    String state(int step) {
        return now().path("steps").path(step - 1).path("state").asText();
    }

    JsonNode read(String path) {
        return reader.get(path(path));
    }

    /// The address of something of this batch, below the workspace's.
    String path(String path) {
        return "batches/" + id + "/" + path;
    }

    /// Records one answer; the scene tells it from others in the same field.
    void enter(StoryActor actor, int step, Map<String, String> answer, String scene) {
        actor.post(
                number + " step " + step + " " + answer.get("field") + scene,
                path("steps/" + step + "/entries"),
                new HashMap<>(answer));
    }

    private JsonNode now() {
        return reader.get("batches/" + id);
    }
}
