package eu.officina.labels;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import eu.officina.rulepacks.RulePacks;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// Until when the record of a batch is kept: the years of the rule pack after its last bag expires.
///
/// @rule LA-10
/// @source domain §1.1 HE-5, §6.4
@UseCase
public class Retention {
    @Inject
    LabelRows rows;

    @Inject
    Batches batches;

    @Inject
    RulePacks packs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// @return nothing while there is no bag, or where no rules are known for the regime
    @Reads
    @Allowed
    public Optional<LocalDate> of(UUID batchId) {
        var regime = batches.record(batchId).regime();
        var zone = caller.place().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return rows.of(batchId).stream()
                .map(label -> label.listed(Label.State.ISSUED).expiry())
                .max(Comparator.naturalOrder())
                .map(expiry -> LocalDate.ofInstant(expiry, zone))
                .flatMap(day ->
                        packs.counting(caller.place().country(), regime, today).map(pack -> pack.retainedUntil(day)));
    }
}
