package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The whole system under test: started once for all tests, with the demo's story played in.
final class House {
    static final ObjectMapper JSON = new ObjectMapper();

    final Officina officina;
    final StoryCast cast;
    final StoryScript script = StoryScript.read();
    private final HttpClient client = HttpClient.newHttpClient();

    private House() {
        var folder = Path.of(System.getProperty("officina.project", "."), "infra", "target", "house");
        officina = Officina.start(Setup.isolated(folder).withStory());
        cast = new StoryCast(new StoryWire(officina.url(), officina.issuer()), DemoPeople.ALL);
        approve();
    }

    /// The demo's approval names 30 patients; tests treat more. It ends before the demo's, which stays the longest.
    private void approve() {
        var today = LocalDate.now(ZoneId.of("Europe/Madrid"));
        var approval = new HashMap<String, Object>(Map.of("product", "ARI-0001", "regime", "HE_EU_NATIONAL"));
        approval.putAll(
                Map.of("number", "HE-TEST", "validFrom", today.minusDays(1).toString()));
        approval.put("validUntil", today.plusDays(60).toString());
        alba("QA").post("approval for tests of " + today, "approvals", approval);
    }

    static House open() {
        return Started.HOUSE;
    }

    /// Started by the first who asks; what could not start is not tried again by every test.
    private static final class Started {
        private static final House HOUSE = new House();
    }

    StoryActor alba(String role) {
        return cast.actor("hospital-alba", role);
    }

    URI url() {
        return officina.url();
    }

    /// The problem's type, without its path, or `ok`.
    String outcome(StoryActor actor, String path, Object content) {
        var answer = actor.posted("test " + UUID.randomUUID(), path, content);
        return answer.statusCode() / 100 == 2 ? "ok" : problem(answer);
    }

    /// What the server says to one entry of a tablet.
    JsonNode receipt(StoryActor actor, UUID key, String kind, Instant claimedAt, Map<String, String> content) {
        var entry = Map.of("key", key.toString(), "kind", kind, "claimedAt", claimedAt.toString(), "content", content);
        return actor.post("sync " + UUID.randomUUID(), "sync", Map.of("entries", List.of(entry)))
                .path("receipts")
                .path(0);
    }

    /// The same of a bag that is given now: the outcome, else why not.
    String given(StoryActor actor, String wristband, String bag, String volume) {
        var content = Map.of("wristband", wristband, "bag", bag, "secondPerson", "M. Sanz", "volume", volume);
        var receipt = receipt(actor, UUID.randomUUID(), "administration", Instant.now(), content);
        var refused = receipt.path("problem").path("type").asText("").replace("/problems/", "");
        return refused.isEmpty() ? receipt.path("outcome").asText() : refused;
    }

    static String problem(HttpResponse<String> answer) {
        return read(answer.body()).path("type").asText("none").replace("/problems/", "");
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    /// An anonymous request.
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException x) {
            throw new IllegalStateException(x);
        } catch (InterruptedException x) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(x);
        }
    }

    /// Changes one row of hospital-alba behind the house's back, as only the owner of the database could.
    void changed(String sql) throws SQLException {
        changed("hospital-alba", sql);
    }

    void changed(String workspace, String sql) throws SQLException {
        try (var database = asOwner();
                var bind = database.prepareStatement("select set_config('officina.tenant', ?, false)");
                var change = database.createStatement()) {
            bind.setString(1, tenant(workspace).toString());
            bind.execute();
            if (change.executeUpdate(sql) != 1) throw new IllegalStateException(sql);
        }
    }

    Connection asApplication() throws SQLException {
        var access = officina.database();
        return DriverManager.getConnection(
                access.url(), access.app().user(), access.app().password());
    }

    Connection asOwner() throws SQLException {
        var access = officina.database();
        return DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
    }

    /// The id of a workspace, as the database knows it.
    UUID tenant(String slug) throws SQLException {
        try (var database = asOwner();
                var ask = database.prepareStatement("select id from workspace where slug = ?")) {
            ask.setString(1, slug);
            var found = ask.executeQuery();
            found.next();
            return found.getObject(1, UUID.class);
        }
    }
}
