package eu.officina.labels;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import eu.officina.rulepacks.RulePacks;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Until when the record of a batch is kept: the years of the rule pack after its last bag expires.
///
/// @rule LA-10
/// @source domain §1.1 HE-5, §6.4
@UseCase
public class Retention {
    @Inject
    LabelRows rows;

    @Inject
    RulePacks packs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// @return nothing while there is no bag, or where no rules are known for the regime
    @Reads
    @Allowed
    public Optional<LocalDate> of(UUID batch) {
        return of(List.of(batch));
    }

    /// What came into several batches is kept as long as the one that is kept longest.
    @Reads
    @Allowed
    public Optional<LocalDate> of(Collection<UUID> batches) {
        if (batches.isEmpty()) return Optional.empty();
        return rows.expiries(batches).stream().flatMap(this::until).max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> until(LabelRows.Expires last) {
        var place = caller.place();
        var day = LocalDate.ofInstant(last.expiry(), place.zone());
        return packs
                .counting(place.country(), last.regime(), LocalDate.ofInstant(clock.instant(), place.zone()))
                .map(pack -> pack.retainedUntil(day))
                .stream();
    }
}
