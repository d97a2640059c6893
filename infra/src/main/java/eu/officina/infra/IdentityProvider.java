package eu.officina.infra;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Keycloak with the demo realm, kept unpacked and warm in the data folder.
///
/// - **Shape** the realm holds nothing worth keeping: whenever its file changes, Keycloak's store is made anew.
///
/// @param data where it is unpacked to
/// @param home its folder there
record IdentityProvider(Setup setup, DataFolder data, Path home) {
    static final String NAME = "Keycloak";
    private static final String QUICK_AND_SMALL = "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -XX:MaxMetaspaceSize=256m -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8";
    private static final Pattern FATAL = Pattern.compile("Failed to start server.{0,300}");
    private static final String IMPORTED = "realm.sha256";

    private static final List<String> THEMES = List.of(
            "officina/login/theme.properties",
            "officina/login/messages/messages_en.properties",
            "officina/login/messages/messages_es.properties",
            "officina/login/messages/messages_de.properties",
            "officina/login/resources/css/officina.css",
            "officina-sign/login/theme.properties",
            "officina-sign/login/messages/messages_en.properties",
            "officina-sign/login/messages/messages_es.properties",
            "officina-sign/login/messages/messages_de.properties");

    static IdentityProvider unpacked(Setup setup, DataFolder data, Deadline deadline, Progress progress) {
        var archive = new Archive(setup.build().keycloakZip());
        var home = data.file(archive.folder());
        if (!data.has(archive.folder())) {
            progress.say(NAME, "unpacking, this once…");
            archive.unpack(home, deadline);
        }
        return new IdentityProvider(setup, data, home);
    }

    /// Refuses a real identity provider that doesn't answer.
    static void refuseSilent(String issuer) {
        var address = discovery(issuer);
        if (!Probe.ready(address))
            throw new StartFailure("The identity provider of OFFICINA_OIDC_ISSUER does not answer at " + address + ".");
    }

    private static URI discovery(String issuer) {
        return URI.create(issuer + "/.well-known/openid-configuration");
    }

    /// Starts it; the realm is there once it is ready. A start that breaks off before is made anew.
    Child start() {
        writeRealm(realm());
        writeThemes();
        data.mark(IMPORTED, "");
        return Child.start(NAME, program(), data.log("keycloak"));
    }

    void awaitReady(Child keycloak, Deadline deadline, Progress progress) {
        keycloak.awaitReady(discovery(setup.issuer()), FATAL, deadline, progress);
        data.mark(IMPORTED, realm().fingerprint());
    }

    private Realm realm() {
        return Realm.of(setup.origin(), data.secrets());
    }

    private void writeRealm(Realm realm) {
        try {
            if (!data.marked(IMPORTED).equals(realm.fingerprint())) Folders.delete(home.resolve("data/h2"));
            var folder = Files.createDirectories(home.resolve("data/import"));
            Secrets.writePrivate(folder.resolve("officina-realm.json"), realm.json());
        } catch (IOException e) {
            throw new StartFailure("The realm can't be written to %s: %s.".formatted(home, e.getMessage()), e);
        }
    }

    /// The pages of signing in and of signing, in Officina's look and words.
    private void writeThemes() {
        try {
            for (var file : THEMES) {
                var to = home.resolve("themes").resolve(file);
                Files.createDirectories(to.getParent());
                try (var from = IdentityProvider.class.getResourceAsStream("themes/" + file)) {
                    if (from == null) throw new IllegalStateException("The theme's file " + file + " is missing");
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new StartFailure("The themes can't be written to %s: %s.".formatted(home, e.getMessage()), e);
        }
    }

    private ProcessBuilder program() {
        var program = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + setup.ports().keycloak(),
                "--hostname=" + setup.identityOrigin());
        program.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_"));
        program.environment().putAll(environment());
        return program;
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS",
                QUICK_AND_SMALL,
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                data.secrets().of("keycloak-admin"));
    }
}
