package eu.officina.storage;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import eu.officina.traceability.Harming;
import eu.officina.traceability.Units;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Which excursions and gaps bags lay through.
///
/// @rule ST-05
@UseCase
public class Exposures {
    @Inject
    StorageRows rows;

    @Inject
    StoragePlaces places;

    @Inject
    Temperatures temperatures;

    @Inject
    Whereabouts whereabouts;

    @Inject
    Units units;

    @Inject
    Harming harming;

    @Inject
    Clock clock;

    /// A bag, and what happened where it was.
    public record Exposed(UUID unit, String place, Temperatures.Watched watched) {
        /// Whether somebody has to judge it now: not a gap that goes on, which may end with the next reading.
        public boolean open() {
            var finding = watched.finding();
            return watched.judged() == null && (finding.what() == Temperature.What.EXCURSION || finding.to() != null);
        }
    }

    /// Of each bag, also where its content was before it was divided or pooled.
    @Reads
    @Allowed
    public List<Exposed> of(Collection<UUID> bags) {
        var exposed = new ArrayList<Exposed>();
        for (var bag : bags) {
            for (var stay : rows.history(units.origins(bag))) {
                above(stay.boxId())
                        .map(places::watched)
                        .forEach(store -> temperatures.all(store).stream()
                                .filter(w -> laid(stay, w.finding()))
                                .forEach(w -> exposed.add(new Exposed(bag, store.name(), w))));
            }
        }
        return exposed;
    }

    /// The places whose temperature is watched around a box, or itself.
    private Stream<UUID> above(UUID box) {
        return Stream.iterate(
                        Optional.of(rows.place(box)),
                        Optional::isPresent,
                        p -> p.map(StoragePlace::parentId).map(rows::place))
                .flatMap(Optional::stream)
                .filter(place -> place.limits() != null)
                .map(StoragePlace::id);
    }

    private boolean laid(StorageStay stay, Temperature.Finding finding) {
        var until = stay.until();
        return stay.since().isBefore(end(finding)) && (until == null || until.isAfter(finding.from()));
    }

    private Instant end(Temperature.Finding finding) {
        var to = finding.to();
        return to == null ? clock.instant() : to;
    }

    /// What lay there is given no more.
    void judged(@Observes HarmJudged harm) {
        var finding = harm.finding();
        var bags = whereabouts.during(harm.watched().id(), finding.from(), end(finding)).stream()
                .map(Whereabouts.Stay::unit)
                .distinct()
                .toList();
        if (!bags.isEmpty()) harming.harmed(bags, harm.why());
    }
}
