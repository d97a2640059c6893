package eu.officina.infra;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// What happened in the demo before the visitor came, played in through the public API.
///
/// - **Shape** repeatable: a story that broke off is played again from the start and goes on where it stopped. Every
///   command carries the key of its scene; where the state of a thing would refuse a repetition, it is looked at first.
final class DemoStory {
    private final URI url;
    private final URI issuer;
    private final List<DemoPerson> people;

    /// @param url Officina's origin
    /// @param issuer the demo realm
    DemoStory(URI url, URI issuer, List<DemoPerson> people) {
        this.url = url;
        this.issuer = issuer;
        this.people = people;
    }

    /// Throws [StartFailure] with one sentence if the story can't go on.
    void play(Consumer<String> progress) {
        var script = StoryScript.read();
        try (var wire = new StoryWire(url, issuer)) {
            var cast = new StoryCast(wire, people);
            var platform = new StoryPlatform(cast, script);
            progress.accept(script.workspaces().size() + " workspaces …");
            platform.open();
            script.central().forEach(central -> new StoryCentral(cast, central).play());
            sideBySide(script.sites().stream()
                    .map(site -> (Runnable) () -> new StorySite(cast, script, site).play(progress))
                    .toList());
        }
    }

    /// The sites know nothing of each other; the first that fails is told.
    private static void sideBySide(List<Runnable> works) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            CompletableFuture.allOf(works.stream()
                            .map(work -> CompletableFuture.runAsync(work, threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) throw failure;
            throw e;
        }
    }
}
