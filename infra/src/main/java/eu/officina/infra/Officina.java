package eu.officina.infra;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The running whole: database, identity provider and application server.
///
/// - **Shape** also in a test: `try (var officina = Officina.start(Setup.isolated(folder))) { … officina.url() … }`.
/// - **Refuses** with a [StartFailure], after everything that was started has been stopped.
///
/// @rule IN-01
/// @rule IN-02
public final class Officina implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final String READY_ONCE = "ready.once";
    private static final String STORY_DONE = "story.done";

    private final Setup setup;
    private final Progress progress;
    private final Deadline deadline;
    private final DataFolder data;
    private final Leftovers leftovers;
    private final Together together;
    private final Parts parts = new Parts();
    private final Thread stopper = new Thread(this::stop, "officina-stop");
    private volatile @Nullable DatabaseAccess database;
    private boolean stopped;

    private Officina(Setup setup, Progress progress) {
        this.setup = setup;
        this.progress = progress;
        this.data = DataFolder.open(setup.data());
        this.deadline = new Deadline(
                data.has(READY_ONCE) ? setup.limit() : setup.limit().multipliedBy(2));
        this.together = new Together(deadline);
        this.leftovers = new Leftovers(data);
        Processes.load();
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    /// Starts all parts and tells the progress on the terminal.
    public static Officina start(Setup setup) {
        return start(setup, System.out::println);
    }

    /// Starts all parts and returns when they are ready.
    public static Officina start(Setup setup, Consumer<String> lines) {
        setup.build().refuseMissing();
        var officina = new Officina(setup, new Progress(lines));
        try {
            officina.bringUp();
            officina.playStory();
            return officina;
        } catch (RuntimeException | Error e) {
            officina.close();
            throw e;
        }
    }

    /// Officina's origin.
    public URI url() {
        return URI.create(setup.origin());
    }

    /// The issuer of the tokens it takes.
    public URI issuer() {
        return URI.create(setup.issuer());
    }

    public DatabaseAccess database() {
        return Objects.requireNonNull(database, "not started");
    }

    /// The folder that keeps everything between starts.
    public Path data() {
        return setup.data();
    }

    public boolean demo() {
        return setup.demo();
    }

    /// Waits until Officina is stopped; fails when a part has ended by itself.
    public void awaitEnd() {
        while (!deadline.cancelled()) {
            var ended = parts.ended();
            if (ended.isPresent() && !deadline.cancelled())
                throw new StartFailure("%s has ended by itself; its log is %s."
                        .formatted(ended.get().name(), ended.get().log()));
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /// Stops everything, in order; a second call does nothing.
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // the machine is stopping: the hook is what stopped us
        }
    }

    private synchronized void stop() {
        if (stopped) return;
        stopped = true;
        deadline.cancel();
        together.awaitEnd();
        try {
            parts.stop(progress);
            leftovers.clear();
        } finally {
            data.close();
        }
    }

    private void bringUp() {
        leftovers.stop(progress);
        Ports.refuseTaken(setup.ports().http(), Ports.HTTP);
        together.run(this::startIdentityProvider, this::startServer);
        data.mark(READY_ONCE, "");
    }

    private void startIdentityProvider() {
        if (setup.outside().issuer() != null) {
            IdentityProvider.refuseSilent(setup.issuer());
            return;
        }
        Ports.refuseTaken(setup.ports().keycloak(), Ports.KEYCLOAK);
        var provider = IdentityProvider.unpacked(setup, data, deadline, progress);
        var keycloak = provider.start();
        add(Parts.Place.IDENTITY_PROVIDER, keycloak);
        provider.awaitReady(keycloak, deadline, progress);
        leftovers.note(keycloak);
    }

    private void startServer() {
        var access = startDatabase();
        database = access;
        deadline.holdsFor(ApplicationServer.NAME, data.log("liberty"));
        serve(access, deadline);
    }

    private void serve(DatabaseAccess access, Deadline until) {
        var server = new ApplicationServer(setup, data, access);
        var liberty = server.start();
        add(Parts.Place.APPLICATION_SERVER, liberty);
        server.awaitReady(liberty, until, progress);
    }

    /// Ends the application server as a power cut would, and starts it again on what the database kept.
    void cutPower() {
        parts.cut(Parts.Place.APPLICATION_SERVER);
        serve(database(), new Deadline(setup.limit()));
    }

    private DatabaseAccess startDatabase() {
        var outside = setup.outside().database();
        if (outside != null) {
            outside.refuseUnreachable();
            return outside;
        }
        var postgres = EmbeddedDatabase.start(data, deadline);
        add(Parts.Place.DATABASE, postgres);
        progress.ready(postgres.name());
        return postgres.access();
    }

    private void add(Parts.Place place, Part part) {
        parts.add(place, part);
        leftovers.note(part);
    }

    private void playStory() {
        if (!setup.demo() || !setup.story() || data.has(STORY_DONE)) return;
        var story = new DemoStory(url(), issuer(), DemoPeople.ALL);
        try {
            story.play(line -> progress.say("Demo story", line));
        } catch (StartFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StartFailure("The demo's story broke off (" + e + "); the next start goes on with it.", e);
        }
        data.mark(STORY_DONE, "");
    }
}
