package eu.officina.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Ends processes, gently first.
final class Processes {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private Processes() {}

    /// Is here early: a build beside a running Officina may replace the files of classes that aren't loaded yet.
    static void load() {
        end(List.of(), Duration.ZERO);
    }

    /// Waits until all have ended after they were asked to, and kills those that haven't within `grace`.
    static void end(Collection<ProcessHandle> processes, Duration grace) {
        awaitEnd(processes, grace);
        processes.stream().filter(Processes::runs).forEach(ProcessHandle::destroyForcibly);
        awaitEnd(processes, AFTER_KILL);
    }

    private static void awaitEnd(Collection<ProcessHandle> processes, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (anyRuns(processes) && System.nanoTime() < end) LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }

    private static boolean anyRuns(Collection<ProcessHandle> processes) {
        return processes.stream().anyMatch(Processes::runs);
    }

    /// Whether it runs: one that has ended, but that nobody has buried yet, doesn't.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !state(process).startsWith("Z");
    }

    /// Linux: the letter after the name in brackets; elsewhere empty.
    private static String state(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
