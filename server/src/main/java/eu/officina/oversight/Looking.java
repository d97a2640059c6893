package eu.officina.oversight;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.tenants.Overseeing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/// Opens the sites an overseer may look at: an authority those of its country.
///
/// @rule OV-03
@ApplicationScoped
class Looking {
    @Inject
    Overseeing overseeing;

    @Inject
    Caller caller;

    /// Only the sites that are looked at have the look in their ledger.
    List<Place> at(String what, Predicate<Place> which) {
        var authority = caller.place().kind() == Place.Kind.AUTHORITY;
        Predicate<Place> here =
                site -> !authority || site.country().equals(caller.place().country());
        return overseeing.open(what, here.and(which));
    }
}
