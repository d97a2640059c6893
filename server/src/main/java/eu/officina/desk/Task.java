package eu.officina.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing to do, as the worklist shows it.
///
/// - **Shape** `what` to do, `on` what, `state` the word and colour (`process`, `attention`, `waiting`, `done`),
///   `due` when (null: no clock), `path` where it is done, `button` the verb.
public record Task(
        When when,
        String what,
        String on,
        String tone,
        String state,
        @Nullable Instant due,
        String path,
        String button) {

    /// The group it stands in.
    public enum When {
        NOW,
        TODAY,
        LATER,
        WAITING
    }
}
