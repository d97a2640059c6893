package eu.officina.presence;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/// Who locked a screen, came back to it, or took it over.
///
/// @rule PR-05
@UseCase
public class Arrivals {
    @Inject
    SigningPins pins;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// The screen is left. Only who can open it again by PIN locks it; anybody else signs out.
    @Allowed
    public void left() {
        var mine = pins.of(caller.person().subject()).filter(pin -> pin.counts(clock.instant()));
        if (mine.isEmpty()) throw new Refusal(PresenceRefusal.PIN_NOT_SET);
        tell("screen.locked");
    }

    @Allowed
    public void back() {
        tell("screen.unlocked");
    }

    /// The caller, proved by badge and PIN, sits now at the screen of the person who is signed in there.
    @Allowed
    public void takenOver(Person host) {
        acts.fire(Act.of("screen.taken-over", "workspace", caller.tenant()).set("signed in", host.name()));
    }

    private void tell(String what) {
        acts.fire(Act.of(what, "workspace", caller.tenant()));
    }
}
