package eu.officina.infra;

import java.util.Locale;
import java.util.function.Consumer;

/// Says, a line each, how far the parts are.
///
/// - **Units** seconds since the start began.
final class Progress {
    private final Consumer<String> out;
    private final long began = System.nanoTime();

    Progress(Consumer<String> out) {
        this.out = out;
    }

    synchronized void say(String part, String text) {
        out.accept(String.format(Locale.ROOT, "  %-13s %s", part, text));
    }

    void ready(String part) {
        say(part, String.format(Locale.ROOT, "ready after %.1f s", (System.nanoTime() - began) / 1e9));
    }

    void starting(String part) {
        say(part, String.format(Locale.ROOT, "starting… %d s", Math.round((System.nanoTime() - began) / 1e9)));
    }
}
