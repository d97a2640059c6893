package eu.officina.infra;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One person at the identity provider: a token for the interface, and the forms in which the password is typed again
/// for each signature.
///
/// - **Shape** keeps the cookies of one browser; the person does one thing at a time.
final class StoryLogin {
    private static final String SCRIPTS = "officina-cli";
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final int LEAST_SECONDS = 120;
    private static final int MOST_PAGES = 10;

    private final StoryWire wire;
    private final DemoPerson person;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";
    private Instant ends = Instant.EPOCH;

    StoryLogin(StoryWire wire, DemoPerson person) {
        this.wire = wire;
        this.person = person;
    }

    /// A bearer token that is good for a while.
    synchronized String token() {
        if (Instant.now().isBefore(ends.minusSeconds(LEAST_SECONDS))) return token;
        var endpoint = URI.create(wire.issuer() + "/protocol/openid-connect/token");
        var asked = Map.of(
                "grant_type",
                "password",
                "client_id",
                SCRIPTS,
                "scope",
                "openid",
                "username",
                person.username(),
                "password",
                DemoPerson.PASSWORD);
        var scene = person.username() + " logs in";
        var answer = wire.content(scene, wire.send(scene, posting(endpoint, asked)));
        token = answer.path("access_token").asText();
        ends = Instant.now().plusSeconds(answer.path("expires_in").asInt());
        return token;
    }

    /// Types the password where it is asked for.
    ///
    /// @return where the identity provider sends the browser in the end, not followed
    synchronized URI confirm(String scene, URI confirmAt) {
        var at = confirmAt;
        var request = HttpRequest.newBuilder(at);
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = wire.send(scene, cookies.isEmpty() ? request : request.header("Cookie", cookies()));
            keepCookies(answer);
            var next = answer.headers().firstValue("Location").map(at::resolve);
            if (next.isEmpty()) {
                at = action(scene, answer);
                request = posting(at, typed(answer.body()));
                continue;
            }
            at = next.get();
            if (at.getPath().endsWith("/sign/callback")) return at;
            request = HttpRequest.newBuilder(at);
        }
        throw new StartFailure("The demo's story stopped at \"" + scene + "\": the login form comes again and again.");
    }

    private URI action(String scene, HttpResponse<String> page) {
        var form = FORM.matcher(page.body());
        if (page.statusCode() != 200 || !form.find()) throw wire.stopped(scene, page);
        return URI.create(form.group(1).replace("&amp;", "&"));
    }

    /// Once the provider knows who it is, it asks for the password only.
    private Map<String, String> typed(String page) {
        return page.contains("name=\"username\"")
                ? Map.of("username", person.username(), "password", DemoPerson.PASSWORD)
                : Map.of("password", DemoPerson.PASSWORD);
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// By hand: the provider marks its cookies as secure, also on this machine's own address.
    private void keepCookies(HttpResponse<String> answer) {
        for (var header : answer.headers().allValues("Set-Cookie")) {
            for (var cookie : HttpCookie.parse(header)) {
                if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
                else cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private static HttpRequest.Builder posting(URI to, Map<String, String> fields) {
        var text = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(text));
    }
}
