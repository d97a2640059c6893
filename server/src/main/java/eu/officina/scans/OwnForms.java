package eu.officina.scans;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.OwnCodes;
import eu.officina.identifiers.OwnCodes.OwnCode;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Laying down the forms of a hospital's own codes.
///
/// @rule SC-02
@UseCase
public class OwnForms {
    private static final String KIND = "own-code";

    @Inject
    OwnCodeRows rows;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// A form as the administrator lays it down; `issuer` such as the object identifier of the number series.
    public record NewForm(
            @NotNull OwnCodes.Meaning meaning,
            @NotBlank @Size(max = 120) String pattern,
            @NotBlank @Size(max = 120) String issuer) {}

    /// A form that counts.
    public record Listed(UUID id, OwnCodes.Meaning meaning, String pattern, String issuer, Instant since) {}

    @Reads
    @Allowed
    public List<Listed> list() {
        return rows.rows().stream().map(OwnCodeRow::listed).toList();
    }

    @Allowed(Role.ADMINISTRATOR)
    public UUID lay(@Valid NewForm asked) {
        return receipts.once(asked, id -> {
            receipts.inTurn(KIND);
            var code = new OwnCode(asked.meaning(), asked.pattern(), asked.issuer());
            var all = new ArrayList<>(rows.all().codes());
            all.add(code);
            var checked = new OwnCodes(all);
            rows.add(new OwnCodeRow(id, checked.codes().getLast(), clock.instant()));
            acts.fire(Act.of("own-code.laid-down", KIND, id)
                    .set("meaning", asked.meaning())
                    .set("pattern", asked.pattern())
                    .set("issuer", asked.issuer()));
        });
    }

    @Allowed(Role.ADMINISTRATOR)
    public void end(UUID id) {
        receipts.inTurn(KIND);
        var row = rows.find(id).filter(OwnCodeRow::counts).orElseThrow(() -> new Refusal(ScanRefusal.NO_SUCH_FORM));
        var listed = row.listed();
        row.end(clock.instant());
        acts.fire(Act.of("own-code.ended", KIND, id).change("pattern", listed.pattern(), null));
    }
}
