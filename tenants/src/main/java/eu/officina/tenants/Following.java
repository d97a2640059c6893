package eu.officina.tenants;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Opens, for one transaction, what control sites publish to the workspace of the caller: those that the site's own
/// grants name as overseers now. A control site sees its own publications.
///
/// @rule TE-02
@ApplicationScoped
public class Following {
    @Inject
    Directory directory;

    @Inject
    Caller caller;

    /// @return whose publications are in view; none when no grant is valid now
    public List<Place> open() {
        var publishers = caller.place().kind() == Place.Kind.CONTROL_SITE
                ? List.of(caller.place())
                : directory.overseers(caller.tenant());
        directory.follow(publishers);
        return publishers;
    }
}
