package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// A batch is made: every field of every step in the order of the master record, with the signatures of two people.
final class StoryBench {
    /// The last step in which something is open; then the settle plates are closed.
    private static final int LAST_OPEN_STEP = 4;

    private final StoryShelf shelf;
    private final StoryMonitoring monitoring;
    private final StoryRecord record;
    private final StoryActor performer;
    private final StoryActor verifier;
    private final StoryActor control;

    StoryBench(StoryCast cast, StoryShelf shelf, String workspace, StoryRecord record) {
        this.shelf = shelf;
        this.monitoring = new StoryMonitoring(cast, workspace);
        this.record = record;
        this.performer = cast.actor(workspace, "OPERATOR");
        this.verifier = cast.second(workspace, "OPERATOR");
        this.control = cast.actor(workspace, "QC");
    }

    /// Makes the batch, up to the field before which the story leaves it.
    ///
    /// @param usual what is recorded where the batch says nothing else
    void play(StoryScript.Batch batch, Map<String, String> usual) {
        if (!record.state().equals("IN_PROCESS")) return;
        var answers = new HashMap<>(usual);
        answers.putAll(batch.answers());
        for (var step : record.steps()) {
            for (var field : step.path("fields")) {
                if (key(field).equals(batch.stopBefore())) return;
                answer(step, field, batch, answers);
                correct(step, field, batch);
            }
            sign(step);
            if (step.path("number").asInt() == LAST_OPEN_STEP) monitoring.closePlates(record);
        }
    }

    private void answer(JsonNode step, JsonNode field, StoryScript.Batch batch, Map<String, String> answers) {
        switch (field.path("kind").asText()) {
            case "DONATION", "PATIENT" -> {} // scanned when the cells arrived
            case "CHECK" -> enter(step, Map.of("field", key(field), "value", "yes"), "");
            case "CALC" -> enter(step, Map.of("field", key(field)), "");
            case "TIMER" -> {
                enter(step, Map.of("field", key(field)), " start");
                enter(step, Map.of("field", key(field)), " stop");
            }
            case "MATERIAL" -> enter(step, Map.of("field", key(field), "scan", material(field)), "");
            case "EQUIPMENT" -> {
                var device = shelf.device(performer, field.path("equipment").asText(), record.number());
                enter(step, Map.of("field", key(field), "scan", device), "");
            }
            case "EM_SAMPLE" -> enter(step, plate(field), "");
            case "LABEL" -> print(batch);
            case "LABEL_CHECK" -> readBack();
            default -> enter(step, Map.of("field", key(field), "value", known(answers, key(field))), "");
        }
    }

    private void correct(JsonNode step, JsonNode field, StoryScript.Batch batch) {
        for (var correction : batch.corrections()) {
            if (!correction.field().equals(key(field))) continue;
            var again = Map.of("field", key(field), "value", correction.value(), "reason", correction.reason());
            enter(step, again, " corrected");
        }
    }

    private String material(JsonNode field) {
        var lot = shelf.lot(field.path("gtin").asText());
        return field.path("singleUse").asBoolean() ? StoryScans.serial(lot, "S-" + record.number()) : lot;
    }

    private Map<String, String> plate(JsonNode field) {
        var site = monitoring.site(field.path("sample").path("grade").asText());
        return Map.of("field", key(field), "scan", "EM-" + record.number(), "value", site);
    }

    private void print(StoryScript.Batch batch) {
        if (!record.read("labels").isEmpty()) return;
        var filling = Map.of("bags", batch.bags(), "volume", batch.volume());
        performer.post(record.number() + " labels", record.path("labels"), filling);
        performer.post(record.number() + " labels printed", record.path("labels/prints"), Map.of("size", "BAG"));
    }

    /// Each label is read before it goes on its bag, and again on it.
    private void readBack() {
        read("PRINTED", "labels/checks", " read back");
        read("VERIFIED", "labels/applications", " on its bag");
    }

    private void read(String state, String path, String scene) {
        for (var label : record.read("labels")) {
            if (!label.path("state").asText().equals(state)) continue;
            var symbol = performer.get("labels/" + label.path("id").asText() + "/symbol");
            performer.post(label.path("name").asText() + scene, record.path(path), symbol);
        }
    }

    private void sign(JsonNode step) {
        if (!step.path("signedBy").asText().equals("PERFORMER_AND_VERIFIER")) return;
        int number = step.path("number").asInt();
        var state = record.state(number);
        if (state.equals("TO_SIGN")) sign(performer, number, " performed");
        if (!state.equals("DONE")) sign(verifier, number, " verified");
    }

    private void sign(StoryActor actor, int step, String meaning) {
        var details = Map.of("step", Integer.toString(step));
        actor.sign(record.number() + " step " + step + meaning, "step", record.id(), details);
    }

    private void enter(JsonNode step, Map<String, String> answer, String scene) {
        var actor = step.path("role").asText().equals("QC") ? control : performer;
        record.enter(actor, step.path("number").asInt(), answer, scene);
    }

    private static String known(Map<String, String> answers, String key) {
        var answer = answers.get(key);
        if (answer == null) throw new StartFailure("The demo's story has no answer for the field " + key + ".");
        return answer;
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }
}
