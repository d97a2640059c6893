package eu.officina.infra;

import java.nio.file.Path;
import java.time.Duration;

/// How long a start may take, and whether somebody has stopped it meanwhile.
final class Deadline {
    private final Duration limit;
    private final long end;
    private volatile boolean cancelled;

    Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /// Goes on only while `part` may still be waited for.
    void holdsFor(String part, Path log) {
        if (cancelled) throw new StartFailure("The start was stopped before " + part + " was ready.");
        if (remaining().isZero())
            throw new StartFailure("%s was not ready within %d seconds (OFFICINA_START_TIMEOUT); its log is %s."
                    .formatted(part, limit.toSeconds(), log));
    }
}
