package eu.officina.infra;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Open Liberty with the one WAR.
///
/// - **Shape** what is no secret is passed as a server variable, what is one as an environment variable, which Liberty
/// finds as a variable too: `db.app.password` as `db_app_password`.
///
/// @param database where its data is
record ApplicationServer(Setup setup, DataFolder data, DatabaseAccess database) {
    static final String NAME = "Open Liberty";
    private static final Pattern FATAL = Pattern.compile("(CWWKZ0002E|CWWKZ0004E|SRVE0265E|SRVE0283E): [^\"]{1,300}");
    private static final String BUILD = "server.env.sha256";

    Child start() {
        dropKeysOfAnotherBuild();
        return Child.start(NAME, program(), data.log("liberty"));
    }

    void awaitReady(Child liberty, Deadline deadline, Progress progress) {
        liberty.awaitReady(URI.create(setup.origin() + "/health/ready"), FATAL, deadline, progress);
    }

    private ProcessBuilder program() {
        var command = new ArrayList<>(
                List.of(setup.build().liberty().resolve("bin/server").toString(), "run", "officina", "--"));
        variables().forEach((name, value) -> command.add("--" + name + "=" + value));
        var program = new ProcessBuilder(command);
        var environment = program.environment();
        environment.keySet().removeIf(ApplicationServer::meddles);
        environment.putAll(secretVariables());
        environment.putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JVM_ARGS", setup.demo() ? "-Xmx512m -XX:TieredStopAtLevel=1" : "-Xmx512m",
                "WLP_OUTPUT_DIR", data.folder("liberty").toString()));
        return program;
    }

    /// The keys of Liberty's session tokens open only with the password of the build that made them.
    private void dropKeysOfAnotherBuild() {
        var settings = setup.build().liberty().resolve("usr/servers/officina/server.env");
        try {
            var build = Fingerprint.of(Files.exists(settings) ? Files.readString(settings) : "");
            if (data.marked(BUILD).equals(build)) return;
            Folders.delete(data.folder("liberty").resolve("officina/resources/security"));
            data.mark(BUILD, build);
        } catch (IOException e) {
            throw new StartFailure("Liberty's keys of another build can't be deleted: " + e.getMessage() + ".", e);
        }
    }

    private Map<String, String> variables() {
        return Map.ofEntries(
                Map.entry("http.port", Integer.toString(setup.ports().http())),
                Map.entry("db.url", database.url()),
                Map.entry("db.host", database.host()),
                Map.entry("db.port", database.port()),
                Map.entry("db.name", database.name()),
                Map.entry("db.app.user", database.app().user()),
                Map.entry("db.owner.user", database.owner().user()),
                Map.entry("officina.self", setup.origin()),
                Map.entry("officina.issuer", setup.issuer()),
                Map.entry("officina.operators", setup.operators()),
                Map.entry("officina.keys", data.folder("keys").toString()));
    }

    private Map<String, String> secretVariables() {
        var secrets = data.secrets();
        return Map.of(
                "db_app_password", database.app().password(),
                "db_owner_password", database.owner().password(),
                "oidc_client_secret", secrets.of(Secrets.CLIENT),
                "officina_sign_secret", secrets.of(Secrets.SIGN_CLIENT));
    }

    private static boolean meddles(String variable) {
        return variable.startsWith("WLP_")
                || variable.startsWith("JAVA_")
                || List.of("LOG_DIR", "LOG_FILE", "PID_DIR", "VARIABLE_SOURCE_DIRS")
                        .contains(variable);
    }
}
