package eu.officina.custody;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Person;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.presence.Badges;
import eu.officina.storage.Storing;
import eu.officina.traceability.Journeys;
import eu.officina.traceability.ScanTarget;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bag changes hands: the caller gives it, the badge says who receives it. What is in somebody's hands is in no
/// position.
///
/// @rule CU-01
@UseCase
public class HandingOver {
    @Inject
    CustodyRows rows;

    @Inject
    ScanTarget scans;

    @Inject
    Journeys journeys;

    @Inject
    Storing storing;

    @Inject
    Badges badges;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// The bag and the receiver's badge, as scanned; where, how it looked, and the temperature logger with it.
    public record Asked(
            @NotBlank @Size(max = 512) String bag,
            @NotBlank @Size(max = 512) String badge,
            @NotBlank @Size(max = 120) String place,
            @NotNull Condition condition,
            @Nullable @Size(max = 40) String logger,
            @Nullable @Size(max = 500) String remark) {}

    /// A hand-over as it stands.
    public record Listed(
            UUID unit,
            String giver,
            String receiver,
            Instant at,
            String place,
            Condition condition,
            @Nullable String logger,
            @Nullable String remark) {}

    /// @return the bag's id
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN, Role.QC, Role.QA})
    public UUID handOver(@Valid @NotNull Asked asked) {
        var bag = scans.bag(asked.bag()).id();
        receipts.once(asked, id -> {
            var receiver = receiver(asked.badge());
            receipts.inTurn("storage " + bag);
            var unit = journeys.here(bag);
            storing.free(unit, "handed over to " + receiver.name());
            rows.add(new HandOver(id, unit, asked, caller.person(), receiver, clock.instant()));
            acts.fire(Act.of("unit.handed-over", "unit", unit.batchId())
                    .set("bag", unit.name())
                    .set("to", receiver.name())
                    .set("at", asked.place())
                    .set("condition", asked.condition())
                    .set("logger", asked.logger() == null ? "" : asked.logger()));
        });
        return bag;
    }

    private Person receiver(String badge) {
        var receiver = badges.worn(badge);
        if (receiver.subject().equals(caller.person().subject())) throw new Refusal(CustodyRefusal.TO_ONESELF);
        return receiver;
    }

    /// Through whose hands that bag went, the latest first.
    @Reads
    @Allowed
    public List<Listed> of(UUID unit) {
        return rows.handOvers(unit).stream().map(HandOver::listed).toList();
    }
}
