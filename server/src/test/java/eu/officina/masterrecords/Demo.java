package eu.officina.masterrecords;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The demo's master records, to change and to look at.
public final class Demo {
    private Demo() {}

    public static Master ari() {
        return changed(tree -> {});
    }

    public static Master changed(Consumer<ObjectNode> how) {
        var tree = tree("ari-0001");
        how.accept(tree);
        return Json.MAPPER.convertValue(tree, Master.class);
    }

    public static ObjectNode tree(String name) {
        try {
            var file = Path.of("../infra/src/main/resources/demo/" + name + ".json");
            return (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
        } catch (IOException x) {
            throw new IllegalStateException(x);
        }
    }

    public static ObjectNode step(ObjectNode master, int number) {
        return (ObjectNode) master.path("steps").get(number - 1);
    }

    public static ArrayNode fields(ObjectNode master, int step) {
        return (ArrayNode) step(master, step).get("fields");
    }

    public static ObjectNode field(ObjectNode master, String key) {
        for (var step : master.path("steps")) {
            for (var field : step.path("fields")) {
                if (field.path("key").asText().equals(key)) return (ObjectNode) field;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
