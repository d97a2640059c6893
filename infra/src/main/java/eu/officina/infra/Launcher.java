package eu.officina.infra;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// `./mvnw -Prun`: Officina in the foreground, until Ctrl-C.
public final class Launcher {
    private static final int STOPPED_FROM_OUTSIDE = 143;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private Launcher() {}

    /// Ends with 0, or after a failure with 1 and one sentence.
    public static void main(String[] arguments) {
        stopWithMaven();
        System.exit(run());
    }

    private static int run() {
        try (var officina = Officina.start(Setup.fromEnvironment())) {
            System.out.println(new Welcome(officina.url(), officina.demo()).text());
            officina.awaitEnd();
            return 0;
        } catch (StartFailure e) {
            System.err.println("\n" + e.getMessage() + "\n");
            return 1;
        }
    }

    /// Maven passes no signal on: when it is gone, however it went, so are we.
    private static void stopWithMaven() {
        var maven = parent();
        Thread.ofPlatform().daemon().name("officina-maven").start(() -> {
            while (parent() == maven) LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            System.exit(STOPPED_FROM_OUTSIDE);
        });
    }

    /// Asked anew each time: an orphan gets another parent at once, even if nobody buries the old one.
    private static long parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }
}
