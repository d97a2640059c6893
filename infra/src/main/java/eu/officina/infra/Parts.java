package eu.officina.infra;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts that run now.
///
/// @rule IN-02
final class Parts {
    /// What a part is there for, in the order of stopping.
    enum Place {
        APPLICATION_SERVER,
        IDENTITY_PROVIDER,
        DATABASE
    }

    private final Map<Place, Part> running = new EnumMap<>(Place.class);

    synchronized void add(Place place, Part part) {
        running.put(place, part);
    }

    /// Ends a part without a warning.
    synchronized void cut(Place place) {
        var part = running.remove(place);
        if (part == null) throw new StartFailure(place + " does not run.");
        part.processes().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /// A part that has ended by itself.
    Optional<Part> ended() {
        return inOrder().stream().filter(part -> !part.alive()).findFirst();
    }

    /// Stops all, also when one of them can't be stopped.
    void stop(Progress progress) {
        var failures = new ArrayList<StartFailure>();
        for (Part part : inOrder()) {
            try {
                part.close();
                progress.say(part.name(), "stopped");
            } catch (StartFailure e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) throw failures.getFirst();
    }

    private synchronized List<Part> inOrder() {
        return new ArrayList<>(running.values());
    }
}
