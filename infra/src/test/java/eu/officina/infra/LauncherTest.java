package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.officina.Verifies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of the launcher can be told without starting anything.
class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void withoutVariablesItIsTheDemoOnTheUsualPorts() {
        var setup = setup(Map.of("OFFICINA_DATA", " "));
        assertThat(setup.demo()).isTrue();
        assertThat(setup.ports()).isEqualTo(new Ports(9080, 9180));
        assertThat(setup.data()).isEqualTo(folder.resolve(".data"));
        assertThat(setup.limit()).isEqualTo(Duration.ofMinutes(3));
        assertThat(setup.operators())
                .isEqualTo(DemoPeople.named("operator").subject().toString());
    }

    @Test
    void anotherPortMovesKeycloakAsWell() {
        var setup = setup(Map.of("OFFICINA_HTTP_PORT", "8000"));
        assertThat(setup.origin()).isEqualTo("http://localhost:8000");
        assertThat(setup.issuer()).isEqualTo("http://localhost:8100/realms/officina");
    }

    @Test
    void aRealDatabaseAndIdentityProviderEndTheDemo() throws IOException {
        var app = Files.writeString(folder.resolve("app"), "app\nsecret 1\n");
        var owner = Files.writeString(folder.resolve("owner"), "owner\nsecret 2\n");
        var setup = setup(Map.of(
                "OFFICINA_DB_URL",
                "jdbc:postgresql://db.example.eu/officina?sslmode=verify-full",
                "OFFICINA_DB_APP_FILE",
                app.toString(),
                "OFFICINA_DB_OWNER_FILE",
                owner.toString(),
                "OFFICINA_OIDC_ISSUER",
                "https://login.example.eu/realms/hospitals"));
        var database = setup.outside().database();
        assertThat(setup.demo()).isFalse();
        assertThat(setup.issuer()).isEqualTo("https://login.example.eu/realms/hospitals");
        assertThat(setup.operators()).isEqualTo("none");
        assertThat(database).isNotNull();
        assertThat(database.app()).isEqualTo(new Login("app", "secret 1"));
        assertThat(database.host() + " " + database.port() + " " + database.name())
                .isEqualTo("db.example.eu 5432 officina");
        assertThat(setup).asString().doesNotContain("secret");
    }

    @Test
    void aWrongVariableIsToldInOneSentence() {
        refused(Map.of("OFFICINA_HTTP_PORT", "70000"))
                .hasMessage("OFFICINA_HTTP_PORT is '70000': it must be a number from 1 to 65535.");
        refused(Map.of("OFFICINA_DB_URL", "jdbc:postgresql://db/officina"))
                .hasMessage("OFFICINA_DB_URL needs OFFICINA_DB_APP_FILE, a file of two lines: user, password.");
        refused(Map.of("OFFICINA_OIDC_ISSUER", "login.example.eu"))
                .hasMessageStartingWith("OFFICINA_OIDC_ISSUER is 'login.example.eu': it must be an address");
    }

    @Test
    @Verifies("IN-01")
    void aTakenPortIsNamedWithItsVariable() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> Ports.refuseTaken(port, Ports.HTTP))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("Port " + port + " is taken by another program."
                            + " Stop it or choose another with OFFICINA_HTTP_PORT.");
        }
    }

    @Test
    @Verifies("IN-04")
    void aDataFolderIsUsedOnceAtATimeAndByOneVersion() throws IOException {
        var data = folder.resolve("data");
        try (var first = DataFolder.open(data)) {
            assertThatThrownBy(() -> DataFolder.open(data)).hasMessageContaining("is used by another Officina");
            first.mark("VERSION", "7\n");
        }
        assertThatThrownBy(() -> DataFolder.open(data))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("was written by version 7");
        var foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.createFile(foreign.resolve("thesis.odt"));
        assertThatThrownBy(() -> DataFolder.open(foreign)).hasMessageContaining("not Officina's");
    }

    @Test
    @Verifies("IN-05")
    void aSecretIsMadeOnceAndReadByItsOwnerOnly() throws IOException {
        var secrets = new Secrets(folder);
        assertThat(secrets.of("db-app")).hasSize(48).isEqualTo(secrets.of("db-app"));
        assertThat(secrets.of("db-app")).isNotEqualTo(secrets.of("db-owner"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("db-app"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theRealmHasEverybodyWithTheSubjectTheStoryKnows() throws IOException {
        var realm = new ObjectMapper().readTree(realm("http://localhost:9080").json());
        var ids = texts(realm.get("users"), "id");
        assertThat(ids).hasSize(47).doesNotHaveDuplicates();
        assertThat(ids)
                .containsExactlyElementsOf(DemoPeople.ALL.stream()
                        .map(person -> person.subject().toString())
                        .toList());
        assertThat(texts(realm.get("organizations"), "alias")).contains("hospital-alba", "authority-de");
        assertThat(texts(realm.at("/organizations/0/members"), "username"))
                .hasSize(11)
                .contains("alba-qp");
    }

    @Test
    void theRealmReturnsToThisOriginOnlyAndChangesWithIt() throws IOException {
        var realm = realm("http://localhost:8000");
        assertThat(new ObjectMapper()
                        .readTree(realm.json())
                        .at("/clients/0/redirectUris/0")
                        .asText())
                .isEqualTo("http://localhost:8000/oidcclient/redirect/officina");
        assertThat(realm.json()).doesNotContain("{origin}", "secret}", "http://localhost:9080");
        assertThat(realm.fingerprint()).isEqualTo(realm("http://localhost:8000").fingerprint());
        assertThat(realm.fingerprint())
                .isNotEqualTo(realm("http://localhost:9080").fingerprint());
    }

    @Test
    void theWelcomeNamesTheAddressAndTheLogins() {
        var demo = new Welcome(URI.create("http://localhost:9080"), true).text();
        assertThat(demo).contains("\nOfficina is ready: http://localhost:9080\n", "nordlicht-qp", "authority-es");
        assertThat(new Welcome(URI.create("http://localhost:9080"), false).text())
                .doesNotContain("nordlicht-qp");
    }

    private Realm realm(String origin) {
        return Realm.of(origin, new Secrets(folder));
    }

    private static List<String> texts(JsonNode array, String field) {
        var texts = new ArrayList<String>();
        StreamSupport.stream(array.spliterator(), false)
                .forEach(each -> texts.add(each.get(field).asText()));
        return texts;
    }

    private Setup setup(Map<String, String> variables) {
        return new Environment(variables).setup(new Build(folder, folder.resolve("wlp"), folder.resolve("k.zip")));
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(Map<String, String> variables) {
        return assertThatThrownBy(() -> setup(variables)).isInstanceOf(StartFailure.class);
    }

    @Test
    @Verifies("IN-02")
    void thePartsStopInOrderAlsoWhenOneFails() {
        var stopped = new ArrayList<String>();
        var parts = new Parts();
        parts.add(Parts.Place.DATABASE, new Stub("database", stopped));
        parts.add(Parts.Place.APPLICATION_SERVER, new Stub("server", stopped));
        parts.add(Parts.Place.IDENTITY_PROVIDER, new Stub("broken", stopped));
        assertThatThrownBy(() -> parts.stop(new Progress(line -> {}))).isInstanceOf(StartFailure.class);
        assertThat(stopped).containsExactly("server", "broken", "database");
    }

    private record Stub(String name, List<String> stopped) implements Part {
        @Override
        public Path log() {
            return Path.of("log");
        }

        @Override
        public boolean alive() {
            return true;
        }

        @Override
        public Stream<ProcessHandle> processes() {
            return Stream.empty();
        }

        @Override
        public void close() {
            stopped.add(name);
            if (name.equals("broken")) throw new StartFailure("can't be stopped");
        }
    }
}
