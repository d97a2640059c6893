package eu.officina.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/// The server's clock, UTC. The only time that orders the record.
@ApplicationScoped
class Clocks {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
