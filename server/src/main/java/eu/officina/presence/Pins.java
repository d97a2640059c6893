package eu.officina.presence;

import eu.officina.audit.AuditTrail;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Person;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.rulepacks.RulePacks;
import eu.officina.signatures.SteppedUp;
import eu.officina.tenants.Administration;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The signing PINs: set, tried, and whether one counts as a signature now.
///
/// @rule PR-01
/// @rule PR-02
/// @rule PR-03
@UseCase
public class Pins {
    @Inject
    SigningPins rows;

    @Inject
    PinHash hash;

    @Inject
    AuditTrail trail;

    @Inject
    RulePacks packs;

    @Inject
    Administration administration;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// A new PIN, typed twice.
    public record NewPin(@NotBlank String pin, @NotBlank String again) {
        @Override
        public String toString() {
            return "NewPin[hidden]";
        }
    }

    /// How the caller's PIN stands: whether one is set and until when it counts at all, whether it may be set now, and
    /// whether it counts as a signature now.
    public record Standing(boolean set, @Nullable Instant until, boolean mayBeSet, boolean counts, int minutes) {}

    /// What trying a PIN came to. A refusal is told after the try was counted.
    public sealed interface Tried {
        record Right(Instant at, String evidence) implements Tried {}

        record Wrong(Refusal refusal) implements Tried {}
    }

    @Reads
    @Allowed
    public Standing standing() {
        var now = clock.instant();
        var minutes = minutes();
        return rows.of(caller.person().subject())
                .map(pin -> new Standing(
                        pin.counts(now),
                        pin.setAt() == null ? null : pin.setAt().plus(SigningPin.LIFE),
                        fresh(pin, now),
                        pin.counts(now) && inSeries(pin, now, minutes),
                        minutes))
                .orElse(new Standing(false, null, false, false, minutes));
    }

    private static boolean fresh(SigningPin pin, Instant now) {
        try {
            pin.expectFresh(now);
            return true;
        } catch (Refusal stale) {
            return false;
        }
    }

    /// The members who have a PIN, by subject, in the order of their names; the caller is not among them.
    @Reads
    @Allowed
    public Map<String, String> people() {
        var now = clock.instant();
        var with = rows.all().stream()
                .filter(p -> p.counts(now))
                .map(SigningPin::subject)
                .collect(Collectors.toSet());
        with.remove(caller.person().subject());
        var people = new LinkedHashMap<>(administration.people());
        people.keySet().retainAll(with);
        return people;
    }

    /// Sets or changes the caller's PIN.
    @Allowed
    public void set(@Valid NewPin asked) {
        if (!asked.pin().equals(asked.again())) throw new Refusal(PresenceRefusal.PINS_DIFFER);
        var now = clock.instant();
        var pin = rows.hold(caller.person().subject()).orElseThrow(() -> new Refusal(PresenceRefusal.CONFIRM_FIRST));
        pin.expectFresh(now);
        var old = pin.hash();
        if (weak(asked.pin()) || (old != null && hash.matches(asked.pin(), old))) {
            throw new Refusal(PresenceRefusal.PIN_WEAK);
        }
        pin.set(hash.of(asked.pin()), now);
        acts.fire(Act.of(old == null ? "pin.set" : "pin.changed", "signing-pin", pin.id())
                .set("of", caller.person().name()));
    }

    static boolean weak(String pin) {
        if (!pin.matches("[0-9]{6,12}")) return true;
        var steps = IntStream.range(1, pin.length())
                .map(i -> pin.charAt(i) - pin.charAt(i - 1))
                .distinct()
                .toArray();
        return steps.length == 1 && Math.abs(steps[0]) <= 1;
    }

    /// Tries a person's PIN, and counts the try whatever comes of it.
    ///
    /// @param signs whether it is to stand for a signature, so that the series must not have ended
    @Allowed
    public Tried tried(Person who, String typed, boolean signs) {
        caller.leafWritten(); // a right PIN changes nothing; what it is for leaves its own leaf
        var now = clock.instant();
        var pin = rows.hold(who.subject()).orElse(null);
        if (pin == null) return new Tried.Wrong(new Refusal(PresenceRefusal.PIN_NOT_SET));
        try {
            if (!hash.matches(typed, pin.usable(now))) return wrong(pin, who, now);
            pin.right();
            if (signs) expectSeries(pin, who, now);
            return new Tried.Right(now, evidence(pin));
        } catch (Refusal refusal) {
            return new Tried.Wrong(refusal);
        }
    }

    private Tried wrong(SigningPin pin, Person who, Instant now) {
        var told = pin.wrong(now);
        acts.fire(Act.of("pin.refused", "signing-pin", pin.id())
                .set("of", who.name())
                .set("wrong tries", pin.failures()));
        return new Tried.Wrong(told);
    }

    private String evidence(SigningPin pin) {
        var host = caller.host() == null ? caller.person() : caller.host();
        return "PIN set " + pin.setAt() + ", password entered " + pin.confirmedAt() + ", at the screen of "
                + host.subject();
    }

    /// @rule PR-01
    private void expectSeries(SigningPin pin, Person who, Instant now) {
        var minutes = minutes();
        if (!inSeries(pin, now, minutes)) throw new Refusal(PresenceRefusal.SERIES_ENDED, who.name(), minutes);
    }

    private boolean inSeries(SigningPin pin, Instant now, int minutes) {
        return pin.confirmedAt().plus(SigningPin.SHIFT).isAfter(now)
                && trail.longestPause(pin.subject(), pin.confirmedAt(), now).compareTo(Duration.ofMinutes(minutes))
                        <= 0;
    }

    private int minutes() {
        return packs.pinMinutes(caller.place().country(), clock.instant());
    }

    /// A fresh authentication begins a series.
    void hear(@Observes SteppedUp event) {
        rows.hold(event.subject())
                .ifPresentOrElse(
                        pin -> pin.confirmed(event.at()),
                        () -> rows.add(new SigningPin(Uuid7.next(), event.subject(), event.at())));
    }
}
