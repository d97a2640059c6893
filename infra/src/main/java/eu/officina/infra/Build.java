package eu.officina.infra;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the build has made and fetched for a start.
///
/// @param project the project's root
/// @param liberty Open Liberty's home, with the server `officina` and its WAR
/// @param keycloakZip Keycloak's distribution as it comes from Maven Central
public record Build(Path project, Path liberty, Path keycloakZip) {

    /// The build this program was started by: Maven passes the places as system properties, to tests as well.
    public static Build current() {
        return new Build(place("officina.project"), place("wlp.home"), place("keycloak.zip"));
    }

    private static Path place(String property) {
        var value = System.getProperty(property);
        if (value == null)
            throw new StartFailure("The system property " + property + " is missing; start with ./mvnw -Prun.");
        return Path.of(value);
    }

    void refuseMissing() {
        if (!Files.isRegularFile(liberty.resolve("usr/servers/officina/server.xml")))
            throw new StartFailure("Open Liberty's server is not built in " + liberty + "; run ./mvnw package first.");
    }
}
