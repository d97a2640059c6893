package eu.officina.presence;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.Scan;
import eu.officina.scans.Scanner;
import eu.officina.signatures.Method;
import eu.officina.signatures.Proof;
import eu.officina.signatures.Signing;
import eu.officina.tenants.Colleagues;
import eu.officina.tenants.Seat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens at a screen with a badge and a PIN: a signature, an unlocked screen, another person at it.
///
/// The PIN is tried in a transaction of its own, so that a wrong one is counted though the rest is refused.
///
/// @rule PR-03
/// @rule PR-04
/// @rule PR-05
@ApplicationScoped
class Bench {
    @Inject
    Scanner scanner;

    @Inject
    Pins pins;

    @Inject
    Arrivals arrivals;

    @Inject
    Signing signing;

    @Inject
    Colleagues colleagues;

    @Inject
    Seat seat;

    @Inject
    Caller caller;

    /// Who it is: by badge, by the name chosen from the list, or, with neither, the person who works at the screen.
    public record Presented(
            @Nullable @Size(max = 512) String badge,
            @Nullable @Size(max = 100) String person,
            @NotBlank @Size(max = 12) String pin) {
        Method method() {
            return badge != null ? Method.BADGE_AND_PIN : person != null ? Method.NAME_AND_PIN : Method.PIN;
        }

        @Override
        public String toString() {
            return "Presented[hidden]";
        }
    }

    /// What is signed, as it was shown: the hash of its statement.
    public record Seen(
            @NotBlank String act,
            UUID object,
            Map<String, String> details,
            @NotBlank String sha256) {}

    /// @return the id of the signature
    UUID sign(Seen seen, Presented presented) {
        var colleague = colleague(presented);
        var right = proved(colleague, presented, true);
        if (colleague != null) caller.standIn(colleague.person(), Seat.rolesOf(colleague.roles()));
        var asked = new Signing.Asked(seen.act(), seen.object(), seen.details());
        return signing.storeByPin(asked, seen.sha256(), new Proof(presented.method(), right.at(), right.evidence()));
    }

    /// Opens a locked screen: to the person who works at it, or to a colleague who takes it over.
    ///
    /// @return whether another person sits there now
    boolean unlock(Presented presented) {
        var before = caller.person();
        var colleague = colleague(presented);
        proved(colleague, presented, false);
        if (colleague == null || colleague.person().subject().equals(before.subject())) {
            arrivals.back();
            seat.unlock();
            return false;
        }
        takeOver(colleague);
        return true;
    }

    private void takeOver(Colleagues.Colleague colleague) {
        var host = caller.host() == null ? caller.person() : caller.host();
        var own = host.subject().equals(colleague.person().subject());
        var roles = own ? colleague.roles() : Seat.rolesOf(colleague.roles());
        if (roles.isEmpty()) {
            throw new Refusal(
                    PresenceRefusal.NOTHING_TO_DO_HERE, colleague.person().name());
        }
        caller.standIn(colleague.person(), roles);
        arrivals.takenOver(host);
        seat.take(caller.place().slug(), own ? null : colleague.person().subject());
        seat.unlock();
    }

    private Pins.Tried.Right proved(Colleagues.@Nullable Colleague colleague, Presented presented, boolean signs) {
        Person who = colleague == null ? caller.person() : colleague.person();
        return switch (pins.tried(who, presented.pin(), signs)) {
            case Pins.Tried.Right right -> right;
            case Pins.Tried.Wrong wrong -> throw wrong.refusal();
        };
    }

    private Colleagues.@Nullable Colleague colleague(Presented presented) {
        var badge = presented.badge();
        var person = presented.person();
        if (badge == null && person == null) return null;
        var found = badge == null
                ? colleagues.member(String.valueOf(person))
                : colleagues.badged(code(scanner.standard(badge)));
        return found.orElseThrow(() -> new Refusal(PresenceRefusal.BADGE_UNKNOWN));
    }

    /// What a badge's symbol says: a GS1 staff number, or the hospital's own code.
    static String code(Scan scanned) {
        return switch (scanned.identifier()) {
            case Identifier.StaffBadge badge -> badge.person().digits();
            case Identifier.LocalCode local -> local.code();
            default -> throw new Refusal(PresenceRefusal.BADGE_UNKNOWN);
        };
    }
}
