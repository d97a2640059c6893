package eu.officina.supply;

import eu.officina.traceability.UnitAdministered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// A bag that was supplied at request was given: the supply goes on, in the transaction that records it.
///
/// @rule SU-01
@ApplicationScoped
class GivenAtRequest {
    @Inject
    Supplies supplies;

    void hear(@Observes UnitAdministered given) {
        var unit = given.unit().listed();
        supplies.given(unit.batch(), unit);
    }
}
