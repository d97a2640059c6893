package eu.officina.centralmasters;

import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.masterrecords.MasterMove;
import eu.officina.masterrecords.MasterMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// The control site withdrew an edition: its sites see it, in the transaction of the signature.
///
/// @rule CM-04
@ApplicationScoped
class Withdrawing {
    @Inject
    CentralEditions central;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    void hear(@Observes MasterMoved moved) {
        if (moved.move() != MasterMove.WITHDRAW || caller.place().kind() != Place.Kind.CONTROL_SITE) return;
        central.published(moved.record()).filter(c -> !c.withdrawn()).ifPresent(c -> {
            c.withdraw(moved.why(), moved.at());
            acts.fire(Act.of("central.withdrawn", "central-master", c.id())
                    .set("edition", c.product() + " " + c.edition())
                    .because(moved.why()));
        });
    }
}
