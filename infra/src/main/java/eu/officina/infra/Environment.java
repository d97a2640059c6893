package eu.officina.infra;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The environment variables that steer a start. A blank one counts as absent.
record Environment(Map<String, String> values) {

    Setup setup(Build build) {
        int http = number(Ports.HTTP, 9080, 65_535);
        var ports = new Ports(http, number(Ports.KEYCLOAK, Math.min(http + 100, 65_535), 65_535));
        var data = Path.of(
                text("OFFICINA_DATA").orElse(build.project().resolve(".data").toString()));
        var limit = Duration.ofSeconds(number("OFFICINA_START_TIMEOUT", 180, 86_400));
        return new Setup(build, data.toAbsolutePath().normalize(), ports, outside(), limit, true);
    }

    private Outside outside() {
        return new Outside(database(), issuer(), text("OFFICINA_OPERATORS").orElse("none"));
    }

    private @Nullable DatabaseAccess database() {
        var url = text("OFFICINA_DB_URL");
        if (url.isEmpty()) return null;
        return new DatabaseAccess(url.get(), login("OFFICINA_DB_APP_FILE"), login("OFFICINA_DB_OWNER_FILE"));
    }

    private @Nullable URI issuer() {
        var issuer = text("OFFICINA_OIDC_ISSUER");
        if (issuer.isEmpty()) return null;
        if (!issuer.get().matches("https?://[^\\s?#]+[^\\s?#/]"))
            throw new StartFailure("OFFICINA_OIDC_ISSUER is '" + issuer.get()
                    + "': it must be an address such as https://login.example.eu/realms/officina.");
        return URI.create(issuer.get());
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private int number(String name, int otherwise, int most) {
        var text = text(name);
        if (text.isEmpty()) return otherwise;
        if (!text.get().matches("[1-9][0-9]{0,4}") || Integer.parseInt(text.get()) > most)
            throw new StartFailure("%s is '%s': it must be a number from 1 to %d.".formatted(name, text.get(), most));
        return Integer.parseInt(text.get());
    }

    private Login login(String name) {
        var file = text(name);
        if (file.isEmpty())
            throw new StartFailure("OFFICINA_DB_URL needs " + name + ", a file of two lines: user, password.");
        var lines = lines(name, Path.of(file.get()));
        if (lines.size() != 2)
            throw new StartFailure(
                    "%s names %s, which must hold two lines: user, password.".formatted(name, file.get()));
        return new Login(lines.getFirst(), lines.getLast());
    }

    private static List<String> lines(String name, Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new StartFailure("%s names %s, which can't be read.".formatted(name, file), e);
        }
    }
}
