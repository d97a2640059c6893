package eu.officina.mobile;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/// Takes one entry in one transaction, once.
///
/// @rule MO-02
@UseCase
public class Inbox {
    @Inject
    @Any
    Instance<Intake> intakes;

    @Inject
    Receipts receipts;

    @Allowed({Role.NURSE, Role.PHYSICIAN, Role.OPERATOR})
    public Receipt take(@Valid @NotNull FieldEntry entry) {
        var intake = intakes.stream()
                .filter(i -> i.kind().equals(entry.kind()))
                .findFirst()
                .orElseThrow(() -> new Refusal(MobileRefusal.KIND_UNKNOWN, entry.kind()));
        var receipt = receipts.once(entry.key(), entry, id -> intake.take(id, entry));
        return receipt.duplicate()
                ? new Receipt.Duplicate(entry.key(), receipt.id())
                : new Receipt.Accepted(entry.key(), receipt.id());
    }
}
