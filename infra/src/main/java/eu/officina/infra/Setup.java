package eu.officina.infra;

import java.nio.file.Path;
import java.time.Duration;

/// What a start needs to know.
///
/// @param data the folder that keeps everything between starts
/// @param limit how long a start may take; the first one in a data folder twice as long
/// @param story whether the demo's story is played in at the first start
public record Setup(Build build, Path data, Ports ports, Outside outside, Duration limit, boolean story) {

    /// As the environment variables say (infra/README.md).
    public static Setup fromEnvironment() {
        return new Environment(System.getenv()).setup(Build.current());
    }

    /// For a test: the demo realm, free ports, a data folder of its own, no story.
    public static Setup isolated(Path data) {
        return new Setup(
                Build.current(),
                data.toAbsolutePath().normalize(),
                Ports.free(),
                Outside.NOTHING,
                Duration.ofMinutes(5),
                false);
    }

    public Setup withStory() {
        return new Setup(build, data, ports, outside, limit, true);
    }

    public Setup withPorts(Ports chosen) {
        return new Setup(build, data, chosen, outside, limit, story);
    }

    /// Whether this is the demo: its own database and its own identity provider.
    public boolean demo() {
        return outside.database() == null && outside.issuer() == null;
    }

    /// Officina's origin, as browsers see it.
    public String origin() {
        return "http://localhost:" + ports.http();
    }

    /// The issuer of the tokens that Officina takes.
    public String issuer() {
        var other = outside.issuer();
        return other == null ? identityOrigin() + "/realms/officina" : other.toString();
    }

    String identityOrigin() {
        return "http://localhost:" + ports.keycloak();
    }

    /// The subjects who may create workspaces, comma-separated.
    String operators() {
        return outside.issuer() == null ? DemoPeople.OPERATOR.subject().toString() : outside.operators();
    }
}
