package eu.officina.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Declaring that an event was wrong.
///
/// @rule EP-05
@UseCase
public class Declaring {
    @Inject
    EpcisRows rows;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// Why an event is wrong, and which ones stand for it.
    public record Declaration(
            @NotBlank @Size(max = 200) String reason,
            @Size(max = 20) @Nullable List<String> correctiveEventIDs) {}

    /// What was sent, so that it is taken once.
    private record Sent(String eventId, Declaration why) {}

    /// The wrong event once more, with the declaration; the wrong one stays.
    @Allowed({Role.QC, Role.QA})
    public void declare(String eventId, @Valid @NotNull Declaration why) {
        receipts.once(new Sent(eventId, why), id -> write(eventId, why));
    }

    private void write(String eventId, Declaration why) {
        receipts.inTurn(Capturing.TURN);
        var wrong = rows.named(eventId).stream().findFirst().orElseThrow(() -> new Refusal(EpcisRefusal.NO_SUCH_EVENT));
        var event = (ObjectNode) Capturing.parsed(wrong.text().content());
        var declaration = event.putObject("errorDeclaration");
        declaration.put("declarationTime", clock.instant().toString());
        declaration.put("reason", why.reason());
        var corrective = why.correctiveEventIDs();
        if (corrective != null) corrective.forEach(declaration.putArray("correctiveEventIDs")::add);
        try {
            var text =
                    new EpcisEvent.Text(eventId, event.toString(), wrong.text().context());
            rows.add(EventReading.read(event), text, clock.instant());
        } catch (EventReading.Fault fault) {
            throw new Refusal(EpcisRefusal.EVENT_FAULTY, String.valueOf(fault.getMessage()));
        }
        acts.fire(Act.of("epcis.error-declared", "epcis-event", wrong.id()).because(why.reason()));
    }
}
