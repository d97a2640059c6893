package eu.officina.traceability;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.Masters;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A bag is thawed or reconstituted: from then on it may be given for as long as its master record says.
///
/// @rule TR-10
/// @source domain §6.4
@UseCase
public class Thawing {
    @Inject
    Genealogy genealogy;

    @Inject
    Bedside bedside;

    @Inject
    Batches batches;

    @Inject
    Masters masters;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<UnitThawed> thawed;

    /// The bag as scanned.
    public record Asked(@NotBlank @Size(max = 512) String bag) {}

    /// Until when it may be given now.
    public record Until(UUID unit, String name, Instant expiry) {}

    @Allowed({Role.NURSE, Role.OPERATOR, Role.PHYSICIAN})
    public Until thaw(@Valid @NotNull Asked asked) {
        var scanned = bedside.unit(asked.bag());
        receipts.once(asked, id -> {
            var unit = genealogy.hold(scanned.id());
            var before = unit.listed().expiry();
            unit.thaw(usable(unit), clock.instant());
            acts.fire(Act.of("unit.thawed", "unit", unit.batchId())
                    .set("bag", unit.name())
                    .change("expiry", before, unit.listed().expiry()));
            thawed.fire(new UnitThawed(unit));
        });
        var unit = genealogy.unit(scanned.id());
        return new Until(unit.id(), unit.name(), unit.listed().expiry());
    }

    private Duration usable(Unit unit) {
        var master = masters.get(batches.record(unit.batchId()).masterId()).master();
        var minutes = master.label() == null ? null : master.label().usableMinutes();
        if (minutes == null) throw new Refusal(TraceRefusal.NOT_TO_BE_THAWED, master.title());
        return Duration.ofMinutes(minutes);
    }
}
