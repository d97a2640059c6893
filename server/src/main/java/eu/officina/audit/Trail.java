package eu.officina.audit;

import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/// Hears every act in its own transaction and writes its leaf.
///
/// @rule AU-01
@ApplicationScoped
class Trail {
    @Inject
    Leaves leaves;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void write(@Observes Act act) {
        leaves.add(new Leaf(act, caller, clock.instant()));
        caller.leafWritten();
    }
}
