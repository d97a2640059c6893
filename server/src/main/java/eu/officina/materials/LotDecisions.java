package eu.officina.materials;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// Quality control releases, rejects or blocks a lot, with its reason.
///
/// @rule MA-05
@UseCase
public class LotDecisions {
    @Inject
    Stores stores;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What is decided, and why (the certificate that was checked, what was found).
    public record Decision(
            @NotNull MaterialLot.State state,
            @NotBlank @Size(max = 500) String reason) {}

    @Reads
    @Allowed
    public Stock.Lot get(UUID id) {
        return stores.lot(id).listed();
    }

    /// Blocks it if it may be used. Called by a recall.
    @Allowed({Role.QA, Role.QP})
    public void block(UUID id, String why) {
        var lot = stores.held(stores.lot(id));
        if (lot.state() != MaterialLot.State.RELEASED) return;
        lot.decide(
                MaterialLot.State.BLOCKED,
                why,
                LocalDate.ofInstant(clock.instant(), caller.place().zone()));
        acts.fire(Act.of("material.decided", "material-lot", id)
                .change("state", MaterialLot.State.RELEASED, lot.state())
                .because(why));
    }

    @Allowed({Role.QC, Role.QA})
    public void decide(UUID id, @Valid @NotNull Decision asked) {
        var lot = stores.held(stores.lot(id));
        var before = lot.state();
        lot.decide(
                asked.state(),
                asked.reason().strip(),
                LocalDate.ofInstant(clock.instant(), caller.place().zone()));
        acts.fire(Act.of("material.decided", "material-lot", id)
                .change("state", before, asked.state())
                .because(asked.reason()));
    }
}
