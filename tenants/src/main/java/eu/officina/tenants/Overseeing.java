package eu.officina.tenants;

import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/// Opens the published facts of the sites that let the caller's workspace see them, for one transaction, and writes the
/// look into each site's ledger and into the overseer's own audit trail.
///
/// @rule TE-02
/// @rule TE-03
@ApplicationScoped
public class Overseeing {
    @Inject
    Directory directory;

    @Inject
    Members members;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// @param what what is looked at, in words for the ledger
    /// @param which the sites that are looked at
    /// @return the sites in view; none when no grant is valid now
    public List<Place> open(String what, Predicate<Place> which) {
        var sites = directory.overseen(caller.tenant()).stream().filter(which).toList();
        directory.overlook(sites);
        sites.forEach(site -> members.look(site.id(), Uuid7.next(), clock.instant(), what));
        acts.fire(Act.of("oversight.looked", "workspace", caller.tenant())
                .set("what", what)
                .set("sites", String.join(", ", sites.stream().map(Place::slug).toList())));
        return sites;
    }
}
