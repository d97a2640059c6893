package eu.officina.infra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// A control site writes a central master record and publishes it to its sites.
final class StoryCentral {
    private final StoryCast cast;
    private final StoryScript.Central central;

    StoryCentral(StoryCast cast, StoryScript.Central central) {
        this.cast = cast;
        this.central = central;
    }

    void play() {
        var document = (ObjectNode) StoryScript.master(central.master());
        var annexes = document.putArray("annexes");
        central.annexes().forEach(annexes::add);
        var writer = cast.actor(central.workspace(), "CENTRAL_QP");
        var quality = cast.actor(central.workspace(), "CENTRAL_QA");
        var product = document.path("product").asText();
        var id = new StoryMaster(writer, quality, quality)
                .effective(product, () -> writer.post("master record " + product, "masters", document));
        for (var published : quality.get("central")) {
            if (published.path("product").asText().equals(product)) return;
        }
        quality.post("publication of " + product, "masters/" + id + "/publication", Map.of());
    }
}
