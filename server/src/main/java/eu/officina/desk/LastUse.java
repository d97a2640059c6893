package eu.officina.desk;

import java.io.Serializable;
import java.time.Instant;

/// When somebody last did something in a session. The server's own count begins anew with every request, also with
/// those a page makes by itself.
record LastUse(Instant at) implements Serializable {

    LastUse after(boolean watching, Instant now) {
        return watching ? this : new LastUse(now);
    }

    boolean longerAgoThan(int seconds, Instant now) {
        return at.plusSeconds(seconds).isBefore(now);
    }
}
