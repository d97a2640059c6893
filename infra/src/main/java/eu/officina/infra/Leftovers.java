package eu.officina.infra;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The processes of this start, noted in the data folder: were the launcher killed, the next one would stop them.
///
/// @rule IN-02
final class Leftovers {
    private static final String FILE = "running";
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final DataFolder data;
    private final List<ProcessHandle> noted = new ArrayList<>();

    Leftovers(DataFolder data) {
        this.data = data;
    }

    synchronized void note(Part part) {
        part.processes().filter(process -> !noted.contains(process)).forEach(noted::add);
        write();
    }

    /// Forgets all that have ended.
    synchronized void clear() {
        noted.removeIf(process -> !Processes.runs(process));
        write();
    }

    /// Stops what a killed start left behind, the last started first.
    void stop(Progress progress) {
        var found = found();
        if (found.isEmpty()) return;
        progress.say("Launcher", "an earlier start was killed; stopping what it left running");
        for (var process : found.reversed()) {
            var family =
                    Stream.concat(Stream.of(process), process.descendants()).toList();
            family.forEach(ProcessHandle::destroy);
            Processes.end(family, GRACE);
        }
        clear();
    }

    private synchronized List<ProcessHandle> found() {
        data.marked(FILE).lines().flatMap(line -> find(line).stream()).forEach(noted::add);
        return List.copyOf(noted);
    }

    private void write() {
        data.mark(FILE, noted.stream().map(Leftovers::line).collect(Collectors.joining("\n")));
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + began(process);
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static Optional<ProcessHandle> find(String line) {
        if (!line.matches("\\d+ \\d+")) return Optional.empty();
        var parts = line.split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0])).filter(process -> began(process) == Long.parseLong(parts[1]));
    }
}
