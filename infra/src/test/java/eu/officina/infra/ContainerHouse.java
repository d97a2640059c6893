package eu.officina.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jspecify.annotations.Nullable;

/// What the tests inside the container stand on: a PostgreSQL of their own, and a server that is configured as the
/// shipped one, without its WAR.
public class ContainerHouse implements LoadableExtension {
    private static final String WEB_APPLICATION = "(?s)<webApplication .*?</webApplication>";
    private static final String FOR_ARQUILLIAN = """
              <applicationMonitor updateTrigger="mbean"/>
              <featureManager><feature>localConnector-1.0</feature></featureManager>
            </server>""";

    @Override
    public void register(ExtensionBuilder extensions) {
        extensions.observer(Preparation.class);
    }

    /// Stands before the container starts, and until it has stopped.
    public static class Preparation {
        private @Nullable EmbeddedDatabase database;
        private @Nullable DataFolder data;

        public void prepare(@Observes ContainerRegistry registry) throws IOException {
            var root = Path.of(System.getProperty("officina.project", "."), "infra", "target", "container");
            var folder = DataFolder.open(root.toAbsolutePath().normalize());
            data = folder;
            var postgres = EmbeddedDatabase.start(folder, new Deadline(Duration.ofMinutes(2)));
            database = postgres;
            var port = Ports.free().http();
            writeServer(folder, variables(folder, postgres.access(), port));
            for (Container<?> container : registry.getContainers()) {
                container
                        .getContainerConfiguration()
                        .property("httpPort", Integer.toString(port))
                        .property("usrDir", folder.file("usr").toString());
            }
        }

        /// After Arquillian has stopped the server.
        public void end(@Observes(precedence = -100) AfterSuite over) {
            if (database != null) database.close();
            if (data != null) data.close();
        }
    }

    private static void writeServer(DataFolder data, Map<String, String> variables) throws IOException {
        var shipped = Build.current().liberty().resolve("usr/servers/officina");
        Folders.delete(data.file("usr"));
        var server = Files.createDirectories(data.file("usr").resolve("servers/container"));
        var settings = Files.readString(shipped.resolve("server.xml")).replaceFirst(WEB_APPLICATION, "");
        if (settings.contains("server.war")) throw new IllegalStateException("the shipped WAR is still named");
        Files.writeString(server.resolve("server.xml"), settings.replace("</server>", FOR_ARQUILLIAN));
        Files.copy(shipped.resolve("server.env"), server.resolve("server.env"));
        Secrets.writePrivate(
                server.resolve("bootstrap.properties"),
                variables.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                        .collect(Collectors.joining()));
        copy(shipped.resolve("jdbc"), Files.createDirectory(server.resolve("jdbc")));
    }

    private static Map<String, String> variables(DataFolder data, DatabaseAccess database, int port) {
        var all = new TreeMap<>(Map.of(
                "http.port", Integer.toString(port),
                "db.url", database.url(),
                "db.app.user", database.app().user(),
                "db.app.password", database.app().password(),
                "db.owner.user", database.owner().user(),
                "db.owner.password", database.owner().password()));
        var secrets = data.secrets();
        all.put("oidc.client.secret", secrets.of(Secrets.CLIENT));
        all.put("officina.sign.secret", secrets.of(Secrets.SIGN_CLIENT));
        all.put("officina.self", "http://localhost:" + port);
        all.put("officina.issuer", "http://localhost:1/realms/officina"); // nobody signs in there
        all.put("officina.operators", DemoPeople.OPERATOR.subject().toString());
        all.put("officina.keys", data.folder("keys").toString());
        return all;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
