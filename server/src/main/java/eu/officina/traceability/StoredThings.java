package eu.officina.traceability;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Puts places into the genealogy. Called by the commands that register them and put bags into them.
@UseCase
public class StoredThings {
    @Inject
    Genealogy genealogy;

    @Inject
    Clock clock;

    @Allowed({Role.QA, Role.QC, Role.ADMINISTRATOR})
    public void place(UUID id, String name, String code) {
        if (genealogy.coded(List.of(Codes.own(code))).isPresent()) throw new Refusal(TraceRefusal.CODE_TAKEN, code);
        genealogy.add(new Node(new Tracing.Thing(id, Node.Kind.PLACE, name, code), Codes.own(code)));
    }

    /// A bag was in that place, once more.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.QC, Role.QA})
    public void storedIn(UUID place, UUID unit) {
        genealogy.link(place, unit, 0, clock.instant());
    }
}
