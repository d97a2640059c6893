package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// A person of the demo at work in their workspace.
///
/// - **Shape** `scene` names what happens; with the workspace it makes the key under which the command may be sent
/// again.
final class StoryActor {
    private final StoryWire wire;
    private final DemoPerson person;
    private final StoryLogin login;

    StoryActor(StoryWire wire, DemoPerson person) {
        this.wire = wire;
        this.person = person;
        this.login = new StoryLogin(wire, person);
    }

    String name() {
        return person.name();
    }

    /// @param path below the workspace's address
    JsonNode get(String path) {
        return wire.content(looking(path), asked(inside(path)));
    }

    /// The answer, also where it is a refusal.
    ///
    /// @param path below the server's address
    HttpResponse<String> asked(String path) {
        return wire.send(looking(path), request(path).GET());
    }

    private String looking(String path) {
        return person.username() + " looks at " + path;
    }

    /// @param path below the workspace's address
    JsonNode post(String scene, String path, Object content) {
        return wire.content(scene(scene), posted(scene, inside(path), content));
    }

    /// The answer, also where it is a refusal.
    ///
    /// @param path below the server's address
    HttpResponse<String> posted(String scene, String path, Object content) {
        var key = UUID.nameUUIDFromBytes((person.workspace() + " " + scene).getBytes(StandardCharsets.UTF_8));
        return wire.send(
                scene(scene),
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(StoryWire.write(content))));
    }

    /// Sends content of another kind; the answer, also where it is a refusal.
    ///
    /// @param path below the server's address
    HttpResponse<String> sent(String path, String type, HttpRequest.BodyPublisher content) {
        return wire.send(
                looking(path), request(path).header("Content-Type", type).POST(content));
    }

    /// Signs with the password, as a person does in the browser.
    void sign(String scene, String act, String object, Map<String, String> details) {
        var asked = Map.of("act", act, "object", object, "details", details);
        var question = post(scene, "signatures", asked).path("confirmAt").asText();
        var answered = login.confirm(scene(scene), URI.create(question));
        post(scene, "signatures/answers", Map.of("answered", answered.toString()));
    }

    /// Confirms a question of the identity provider, whoever asked it.
    ///
    /// @return where the identity provider sends them back to
    URI confirm(String scene, URI question) {
        return login.confirm(scene(scene), question);
    }

    StartFailure stopped(String scene, HttpResponse<String> answer) {
        return wire.stopped(scene(scene), answer);
    }

    private String scene(String scene) {
        return person.workspace() + ": " + scene;
    }

    String inside(String path) {
        return "/api/w/" + person.workspace() + "/" + path;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(wire.url().resolve(path)).header("Authorization", "Bearer " + login.token());
    }
}
