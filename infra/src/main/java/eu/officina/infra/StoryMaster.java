package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.function.Supplier;

/// A master record goes from its draft to being effective: one writes it, another approves it, a third makes it
/// effective.
final class StoryMaster {
    private final StoryActor author;
    private final StoryActor approver;
    private final StoryActor responsible;

    StoryMaster(StoryActor author, StoryActor approver, StoryActor responsible) {
        this.author = author;
        this.approver = approver;
        this.responsible = responsible;
    }

    /// Goes on where the edition stands; drafts it where there is none.
    ///
    /// @return its id
    String effective(String product, Supplier<JsonNode> drafted) {
        var id = find(product).path("id").asText();
        if (id.isEmpty()) id = drafted.get().path("id").asText();
        goOn(id);
        return id;
    }

    /// Moves it on from where it stands until it is effective.
    void goOn(String id) {
        moved(id, "DRAFT", author, "SUBMIT");
        moved(id, "IN_REVIEW", approver, "APPROVE");
        moved(id, "APPROVED", responsible, "MAKE_EFFECTIVE");
    }

    JsonNode find(String product) {
        for (var known : author.get("masters")) {
            if (known.path("product").asText().equals(product)) return known;
        }
        return MissingNode.getInstance();
    }

    private void moved(String id, String from, StoryActor by, String move) {
        var state = by.get("masters/" + id).path("about").path("state").asText();
        if (state.equals(from)) by.sign(move + " " + id, "master", id, Map.of("move", move));
    }
}
