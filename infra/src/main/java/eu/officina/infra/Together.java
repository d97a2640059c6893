package eu.officina.infra;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Work done side by side: the first failure ends all of it.
final class Together {
    private final Deadline deadline;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);

    Together(Deadline deadline) {
        this.deadline = deadline;
    }

    /// Returns when all works have ended; throws what the first failing one threw.
    void run(Runnable... works) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            begin(threads, works);
        }
        var first = failure.get();
        if (first != null) throw first;
        begun().join();
    }

    /// Returns when no work goes on. Once the deadline is cancelled, none begins any more.
    void awaitEnd() {
        begun().handle((nothing, ignored) -> "ended").join();
    }

    private synchronized void begin(ExecutorService threads, Runnable... works) {
        if (deadline.cancelled()) throw new StartFailure("The start was stopped.");
        all = CompletableFuture.allOf(Stream.of(works)
                .map(work -> CompletableFuture.runAsync(() -> guarded(work), threads))
                .toArray(CompletableFuture<?>[]::new));
    }

    private synchronized CompletableFuture<Void> begun() {
        return all;
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            deadline.cancel();
            throw e;
        }
    }
}
