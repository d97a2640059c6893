package eu.officina.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Carries the story's requests to Officina and to the identity provider, over connections that stay open.
///
/// - **Refuses** with a [StartFailure] that names the scene, the status and the title of the problem.
final class StoryWire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI url;
    private final URI issuer;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    StoryWire(URI url, URI issuer) {
        this.url = url;
        this.issuer = issuer;
    }

    URI url() {
        return url;
    }

    URI issuer() {
        return issuer;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// The answer, whatever it says; redirects are not followed.
    HttpResponse<String> send(String scene, HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure("The demo's story stopped at \"%s\": no answer (%s).".formatted(scene, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The demo's story stopped at \"" + scene + "\": interrupted.", e);
        }
    }

    /// What a successful answer holds.
    JsonNode content(String scene, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) throw stopped(scene, answer);
        return read(answer.body());
    }

    /// One sentence for an answer that was not expected.
    StartFailure stopped(String scene, HttpResponse<String> answer) {
        var problem = read(answer.body());
        var title = problem.path("title").asText("an unexpected answer.");
        var field = problem.path("errors").path(0);
        var where = field.isMissingNode()
                ? ""
                : " " + field.path("pointer").asText() + " "
                        + field.path("detail").asText();
        return new StartFailure(
                "The demo's story stopped at \"%s\": %d, %s%s".formatted(scene, answer.statusCode(), title, where));
    }

    static String write(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// JSON, or nothing where it is none.
    private static JsonNode read(@Nullable String body) {
        if (body == null || body.isBlank()) return JSON.missingNode();
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
