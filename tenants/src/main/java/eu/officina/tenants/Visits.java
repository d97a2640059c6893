package eu.officina.tenants;

import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/// Writes every page a visitor opens into the site's ledger, before it is shown.
///
/// @rule TE-03
@UseCase
public class Visits {
    @Inject
    Members members;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// Called before the visitor's role is taken up: a visitor changes nothing, the house keeps the ledger.
    public void announce(String what) {
        var name = caller.person().name();
        var overseer = name.substring(name.lastIndexOf(' ') + 1);
        members.add(new OutsideLook(Uuid7.next(), clock.instant(), overseer, name, what));
        acts.fire(Act.of("oversight.visited", "workspace", caller.tenant())
                .set("person", name)
                .set("what", what));
    }
}
