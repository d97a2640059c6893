package eu.officina.desk;

import java.io.Serializable;
import java.time.Instant;

/// When somebody last did something in a session. The server's own count begins anew with every request, also with
/// those a page makes by itself.
record LastUse(Instant at) implements Serializable {

    LastUse after(boolean watching, Instant now) {
        return watching ? this : new LastUse(now);
    }

    /// `seconds` of 0 or less: the session never goes idle.
    boolean longerAgoThan(int seconds, Instant now) {
        return seconds > 0 && at.plusSeconds(seconds).isBefore(now);
    }
}
