package eu.officina.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// PostgreSQL 18 in the data folder, for this machine only.
///
/// - **Shape** `pg18` holds the data; `pg18.complete` says that its first start was finished, else it begins anew.
///
/// @rule IN-03
final class EmbeddedDatabase implements Part {
    static final String NAME = "PostgreSQL";
    private static final String COMPLETE = "pg18.complete";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final Path folder;
    private final Path log;
    private final List<ProcessHandle> postmaster;
    private final DatabaseAccess access;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path folder, Path log, DatabaseAccess access) {
        this.postgres = postgres;
        this.folder = folder;
        this.log = log;
        this.access = access;
        this.postmaster = postmaster(folder).stream().toList();
    }

    static EmbeddedDatabase start(DataFolder data, Deadline deadline) {
        var folder = data.file("pg18");
        var log = data.log("postgresql");
        try {
            prepare(data, folder, log);
            var postgres = started(data, log, shorter(deadline.remaining()));
            var access = access(postgres.getPort(), data.secrets());
            var database = new EmbeddedDatabase(postgres, folder, log, access);
            database.makeRoles(data);
            return database;
        } catch (IOException | UncheckedIOException | IllegalStateException | ExceptionInInitializerError e) {
            stopPostmaster(folder);
            throw new StartFailure("PostgreSQL did not start (%s); its log is %s.".formatted(e.getMessage(), log), e);
        }
    }

    DatabaseAccess access() {
        return access;
    }

    private static void prepare(DataFolder data, Path folder, Path log) throws IOException {
        Files.deleteIfExists(log);
        stopPostmaster(folder);
        if (!data.has(COMPLETE)) Folders.delete(folder);
        var version = folder.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals("18"))
            throw new StartFailure("The database in %s was written by PostgreSQL %s, this is PostgreSQL 18."
                    .formatted(folder, Files.readString(version).strip()));
    }

    private static EmbeddedPostgres started(DataFolder data, Path log, Duration wait) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.file("pg18"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.folder("pg-bin").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(wait)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", data.secrets().of("db-superuser"))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private void makeRoles(DataFolder data) throws IOException {
        try {
            var superuser = new Login("postgres", data.secrets().of("db-superuser"));
            new DatabaseRoles(access, superuser).make(folder.resolve("pg_hba.conf"));
            data.mark(COMPLETE, "");
        } catch (SQLException e) {
            close();
            throw new StartFailure("PostgreSQL's roles can't be made: " + e.getMessage() + ".", e);
        }
    }

    private static DatabaseAccess access(int port, Secrets secrets) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/officina",
                new Login("officina_app", secrets.of("db-app")),
                new Login("officina_owner", secrets.of("db-owner")));
    }

    private static Duration shorter(Duration remaining) {
        return remaining.compareTo(LONGEST_START) < 0 ? remaining : LONGEST_START;
    }

    /// Stops one that a killed start left running, or that came up only in part.
    private static void stopPostmaster(Path folder) {
        var found = postmaster(folder).stream().toList();
        found.forEach(ProcessHandle::destroy);
        Processes.end(found, GRACE);
    }

    /// The server that works on `folder` now. Its file may be an old one, whose number another program has meanwhile.
    private static Optional<ProcessHandle> postmaster(Path folder) {
        var file = folder.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) return Optional.empty();
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .filter(process -> commandLine(process).contains(folder.toString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean alive() {
        return Ports.answers(InetAddress.ofLiteral("127.0.0.1"), postgres.getPort());
    }

    @Override
    public Stream<ProcessHandle> processes() {
        return postmaster.stream();
    }

    /// A fast shutdown: open transactions are rolled back, everything is written.
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL did not stop: " + e.getMessage() + "; its log is " + log + ".", e);
        }
        Processes.end(postmaster, GRACE);
    }
}
