package eu.officina.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// The server's clock, UTC, in the steps that the database keeps: what a command answers is what is read later. The
/// only
/// time that orders the record.
@ApplicationScoped
class Clocks {
    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
