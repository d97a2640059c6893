package eu.officina.mobile;

import eu.officina.boundary.Problem;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/// Entries from a tablet, each with its own receipt; one that is refused does not hold back the others.
///
/// @rule MO-01
@RequestScoped
@Path("/api/w/{workspace}/sync")
@Produces("application/json")
@Consumes("application/json")
public class SyncResource {
    @Inject
    Inbox inbox;

    /// What a tablet sends.
    public record Sending(@NotEmpty @Size(max = 200) List<@NotNull @Valid FieldEntry> entries) {}

    /// One receipt per entry, in the same order.
    public record Receipts(List<Receipt> receipts) {}

    @POST
    public Receipts sync(@Valid @NotNull Sending sending) {
        return new Receipts(sending.entries().stream().map(this::take).toList());
    }

    private Receipt take(FieldEntry entry) {
        try {
            return inbox.take(entry);
        } catch (Refusal no) {
            return new Receipt.Refused(entry.key(), Problem.of(no.reason(), no.details()));
        }
    }
}
