package eu.officina.masterrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.NewWork;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.rulepacks.Regime;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The authorities' approvals that this workspace holds.
@UseCase
public class Approvals {
    @Inject
    MasterRecords records;

    @Inject
    Caller caller;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    /// What an approval says.
    public record NewApproval(
            @NotBlank String product,
            @NotNull Regime regime,
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil,
            @Positive @Nullable Integer maxPatients,
            @Size(max = 20) @Nullable String phase) {}

    /// One approval in the list.
    public record Listed(
            UUID id,
            String product,
            Regime regime,
            String number,
            String country,
            LocalDate validFrom,
            LocalDate validUntil,
            @Nullable Integer maxPatients,
            @Nullable String phase) {}

    @Allowed({Role.QA, Role.QP})
    @NewWork
    public UUID enter(@Valid NewApproval asked) {
        if (asked.validUntil().isBefore(asked.validFrom())) throw new Refusal(MasterRefusal.APPROVAL_ENDS_FIRST);
        return receipts.once(asked, id -> {
            records.add(new ProductApproval(id, asked, caller.place().country()));
            acts.fire(Act.of("approval.entered", "product-approval", id)
                    .set("product", asked.product())
                    .set("number", asked.number())
                    .set("valid", asked.validFrom() + " to " + asked.validUntil()));
        });
    }

    @Reads
    @Allowed
    public List<Listed> list() {
        return records.approvals().stream().map(ProductApproval::listed).toList();
    }

    /// The approvals for a product, the longest valid first.
    @Reads
    @Allowed
    public List<ProductApproval> of(String product) {
        return records.approvals(product);
    }

    @Reads
    @Allowed
    public ProductApproval get(UUID id) {
        return records.approval(id);
    }
}
