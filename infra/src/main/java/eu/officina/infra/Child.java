package eu.officina.infra;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A program started here, with all its processes and its log.
///
/// @rule IN-02
final class Child implements Part {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration GRACE_BEFORE_READY = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Path log;
    private final Set<ProcessHandle> family = ConcurrentHashMap.newKeySet();
    private volatile boolean ready;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        family.add(process.toHandle());
    }

    /// Starts a program that leaves Ctrl-C and a closed terminal to the launcher, which stops the parts in order.
    static Child start(String name, ProcessBuilder program, Path log) {
        var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.addAll(program.command());
        try {
            var started = program.command(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Child(name, started, log);
        } catch (IOException e) {
            throw new StartFailure(name + " can't be started: " + e.getMessage() + ".", e);
        }
    }

    /// Waits until `address` answers, or fails when the program ends, logs `fatal` or takes too long.
    void awaitReady(URI address, Pattern fatal, Deadline deadline, Progress progress) {
        long line = System.nanoTime();
        while (!Probe.ready(address)) {
            deadline.holdsFor(name, log);
            if (!alive()) throw new StartFailure("%s ended while it was starting; its log is %s.".formatted(name, log));
            if (System.nanoTime() - line > BETWEEN_LINES.toNanos()) {
                line = System.nanoTime();
                refuseLogged(fatal);
                progress.starting(name);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        processes().forEach(family::add);
        ready = true;
        progress.ready(name);
    }

    private void refuseLogged(Pattern fatal) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            var found = lines.map(fatal::matcher).filter(Matcher::find).findFirst();
            if (found.isPresent())
                throw new StartFailure("%s can't start Officina: %s. Its log is %s."
                        .formatted(name, found.get().group(), log));
        } catch (IOException e) {
            throw new StartFailure("The log %s can't be read: %s.".formatted(log, e.getMessage()), e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public Stream<ProcessHandle> processes() {
        return Stream.concat(family.stream(), process.descendants()).distinct();
    }

    @Override
    public void close() {
        processes().forEach(family::add);
        family.forEach(ProcessHandle::destroy);
        Processes.end(family, ready ? GRACE : GRACE_BEFORE_READY);
    }
}
