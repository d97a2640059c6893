package eu.officina.infra;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files as they are handed out and sent in, byte for byte; and the verifier, in a process of its own.
final class Handout {
    static final Path FOLDER = Path.of(System.getProperty("officina.project", ".."), "infra", "target", "handed-out");
    private static final Path VERIFIER =
            Path.of(System.getProperty("officina.project", ".."), "docs", "verifier", "VerifyRecord.java");

    private final House house;
    private final HttpClient client = HttpClient.newHttpClient();

    Handout(House house) {
        this.house = house;
    }

    /// What the verifier said, and how it ended.
    record Said(int status, String words) {}

    /// @param path below the workspace's address
    HttpResponse<byte[]> get(String username, String path) {
        return send(request(username, path).GET());
    }

    /// @param path below the workspace's address
    HttpResponse<byte[]> post(String username, String path, byte[] content) {
        return send(request(username, path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private HttpRequest.Builder request(String username, String path) {
        var wire = new StoryWire(house.url(), house.officina.issuer());
        var login = new StoryLogin(wire, DemoPeople.named(username));
        URI at = house.url().resolve(Trial.W + path);
        return HttpRequest.newBuilder(at).header("Authorization", "Bearer " + login.token());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException x) {
            throw new IllegalStateException(x);
        } catch (InterruptedException x) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(x);
        }
    }

    static Path kept(String name, byte[] content) {
        try {
            Files.createDirectories(FOLDER);
            return Files.write(FOLDER.resolve(name), content);
        } catch (IOException x) {
            throw new IllegalStateException(x);
        }
    }

    /// Runs the verifier as an inspector does: the source file, the record, and the key one trusts.
    static Said verified(Path record, String... trusted) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, VERIFIER.toString(), record.toString()));
        command.addAll(List.of(trusted));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
