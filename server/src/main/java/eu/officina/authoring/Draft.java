package eu.officina.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterRefusal;
import eu.officina.masterrecords.Step;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// A draft under the author's hands: its steps and fields are added, moved, doubled and deleted here.
///
/// - **Shape** works on the document's tree; steps stay numbered from 1, time windows go with the steps they name.
/// - **Refuses** [MasterRefusal#STEP_UNKNOWN], [AuthoringRefusal#FIELD_GONE], [AuthoringRefusal#STEP_REFERRED],
///   [AuthoringRefusal#LAST_STEP].
///
/// @rule MW-06
class Draft {
    private final ObjectNode tree;

    Draft(Master master) {
        tree = Json.MAPPER.valueToTree(master);
        if (!(tree.get("steps") instanceof ArrayNode)) tree.putArray("steps");
    }

    Master master() {
        return MasterJson.of(tree);
    }

    ObjectNode head() {
        return tree;
    }

    private ArrayNode steps() {
        return (ArrayNode) tree.get("steps");
    }

    ObjectNode step(int number) {
        if (number < 1 || number > steps().size()) throw new Refusal(MasterRefusal.STEP_UNKNOWN, number);
        return (ObjectNode) steps().get(number - 1);
    }

    /// Puts a new step behind the one of that number (0: to the beginning), with one field of the kind, or none where
    /// it
    /// is only signed.
    ///
    /// @return its number
    int addStep(int behind, Preset preset) {
        var place = Math.clamp(behind, 0, steps().size());
        var day = place == 0 ? 0 : steps().get(place - 1).path("day").asInt();
        var step = Json.MAPPER
                .createObjectNode()
                .put("day", day)
                .put("name", "")
                .put("instruction", "")
                .put(
                        "signedBy",
                        (preset.signed() ? Step.SignedBy.PERFORMER_AND_VERIFIER : Step.SignedBy.NOBODY).name());
        if (preset == Preset.HOLD) step.put("role", "QA");
        step.putArray("fields");
        steps().insert(place, step);
        renumber(old -> old <= place ? old : old + 1);
        if (preset.kind() != null) addField(place + 1, preset);
        return place + 1;
    }

    /// Moves a step to another place.
    ///
    /// @return where a step of an old number stands now
    IntUnaryOperator moveStep(int from, int to) {
        step(from);
        var place = Math.clamp(to, 1, steps().size());
        steps().insert(place - 1, steps().remove(from - 1));
        IntUnaryOperator now = old -> {
            if (old == from) return place;
            if (from < place) return old > from && old <= place ? old - 1 : old;
            return old >= place && old < from ? old + 1 : old;
        };
        renumber(now);
        return now;
    }

    /// Doubles a step with its fields, whose keys get a number.
    int doubleStep(int number) {
        var copy = step(number).deepCopy();
        var keys = keys();
        for (var field : copy.path("fields")) {
            var key = free(field.path("key").asText(), keys);
            keys.add(key);
            ((ObjectNode) field).put("key", key);
        }
        steps().insert(number, copy);
        renumber(old -> old <= number ? old : old + 1);
        return number + 1;
    }

    void deleteStep(int number) {
        step(number);
        if (steps().size() == 1) throw new Refusal(AuthoringRefusal.LAST_STEP);
        for (int i = 0; i < steps().size(); i++) {
            if (i + 1 != number && after(steps().get(i)) == number) {
                throw new Refusal(AuthoringRefusal.STEP_REFERRED, number, i + 1);
            }
        }
        steps().remove(number - 1);
        renumber(old -> old < number ? old : old - 1);
    }

    private static int after(JsonNode step) {
        return step.path("window").path("after").asInt(-1);
    }

    /// Numbers the steps anew; `now` says where a step of an old number stands now.
    private void renumber(IntUnaryOperator now) {
        for (int i = 0; i < steps().size(); i++) {
            var step = (ObjectNode) steps().get(i);
            step.put("number", i + 1);
            if (step.get("window") instanceof ObjectNode window) {
                window.put("after", now.applyAsInt(window.path("after").asInt()));
            }
        }
    }

    private ArrayNode fields(int step) {
        var found = step(step);
        return found.get("fields") instanceof ArrayNode fields ? fields : found.putArray("fields");
    }

    /// @return the key of the new field
    String addField(int step, Preset preset) {
        var field = preset.field();
        var stem = preset.name().toLowerCase(Locale.ROOT);
        var key = free(stem, keys());
        field.put("key", key);
        fields(step).add(field);
        return key;
    }

    private int place(int step, String key) {
        return IntStream.range(0, fields(step).size())
                .filter(i -> fields(step).get(i).path("key").asText().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(AuthoringRefusal.FIELD_GONE, key));
    }

    JsonNode field(int step, String key) {
        return fields(step).get(place(step, key));
    }

    void putField(int step, String key, ObjectNode changed) {
        fields(step).set(place(step, key), changed);
    }

    void deleteField(int step, String key) {
        fields(step).remove(place(step, key));
    }

    /// Moves a field up (-1) or down (1) within its step.
    void moveField(int step, String key, int by) {
        int from = place(step, key);
        var moved = fields(step).remove(from);
        fields(step).insert(Math.clamp((long) from + by, 0, fields(step).size()), moved);
    }

    private Set<String> keys() {
        var all = new HashSet<String>();
        for (var step : steps()) {
            all.addAll(StreamSupport.stream(step.path("fields").spliterator(), false)
                    .map(f -> f.path("key").asText())
                    .toList());
        }
        return all;
    }

    private static String free(String stem, Set<String> taken) {
        if (!taken.contains(stem)) return stem;
        int n = 2;
        while (taken.contains(stem + "_" + n)) n++;
        return stem + "_" + n;
    }
}
