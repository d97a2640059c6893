package eu.officina.signatures;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.desk.Desk;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// The three steps of a signature in the database: asked, taken out, stored. [Ceremony] walks them.
///
/// @rule SI-01
/// @rule SI-03
/// @rule SI-05
@UseCase
public class Signing {
    @Inject
    SignatureRows rows;

    @Inject
    StepUp stepUp;

    @Inject
    Desk desk;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<SteppedUp> steppedUp;

    @Inject
    Receipts receipts;

    @Inject
    @Any
    Instance<Signable> signables;

    /// What somebody wants to sign: the act, the thing, and what the act needs to know besides; `seen` among it is the
    /// statement that the page showed, its words or its hash.
    public record Asked(@NotBlank String act, @NotNull UUID object, Map<String, String> details) {
        public Asked {
            details = details == null ? Map.of() : Map.copyOf(details);
        }
    }

    /// What is asserted, shown before it is signed.
    public record Preview(Meaning meaning, String words, String sha256) {}

    /// All that makes one signature by PIN the same as another.
    private record Sent(Asked asked, String seen, String signer) {}

    /// Remembers what is to be signed and says where the signer confirms it.
    @Allowed
    public URI ask(@Valid Asked asked) {
        if (caller.host() != null) throw new Refusal(SignatureRefusal.NOT_YOUR_SCREEN);
        var statement = signable(asked).statement(asked.object(), asked.details());
        expectSeen(asked, statement);
        var challenge = StepUp.Challenge.in(caller.place().slug());
        var request = new SignatureRequest(asked, caller.person().subject(), statement, challenge, clock.instant());
        rows.add(request);
        acts.fire(Act.of("signature.asked", "signature", asked.object()).set("words", statement.words()));
        return stepUp.question(challenge, desk.language());
    }

    /// What the page showed, by its words or by its hash, is what would be signed now.
    private static void expectSeen(Asked asked, Statement statement) {
        var seen = asked.details().get("seen");
        if (seen == null
                || seen.equals(statement.words())
                || seen.equals(statement.hash().hex())) return;
        throw new Refusal(SignatureRefusal.CONTENT_CHANGED);
    }

    @Allowed
    public SignatureRequest take(String state) {
        var request = rows.take(state);
        acts.fire(Act.of("signature.answered", "signature", request.asked().object()));
        return request;
    }

    /// Stores the signature and lets the feature act on it, in one transaction.
    ///
    /// @return where the signer goes on, below the workspace's address
    @Allowed
    public String store(SignatureRequest request, Proof proof) {
        var asked = request.asked();
        write(Uuid7.next(), asked, request.sha256(), proof);
        steppedUp.fire(new SteppedUp(caller.person().subject(), proof.enteredAt()));
        return signable(asked).page(asked.object(), asked.details());
    }

    /// What a signature would assert now, with the hash that a signature by PIN must name. Changes nothing.
    @Allowed
    public Preview preview(@Valid Asked asked) {
        caller.leafWritten();
        var statement = signable(asked).statement(asked.object(), asked.details());
        return new Preview(
                statement.meaning(), statement.words(), statement.hash().hex());
    }

    /// Stores a signature that was proved by PIN; sent twice it is one signature. Called by presence.
    ///
    /// @param seen the hash of the statement that the signer saw
    @Allowed
    public UUID storeByPin(Asked asked, String seen, Proof proof) {
        if (!signable(asked).byPin()) throw new Refusal(SignatureRefusal.STEP_UP_ONLY);
        return receipts.once(new Sent(asked, seen, caller.person().subject()), id -> write(id, asked, seen, proof));
    }

    private void write(UUID id, Asked asked, String seen, Proof proof) {
        var signable = signable(asked);
        var statement = signable.statement(asked.object(), asked.details());
        if (!statement.hash().hex().equals(seen)) throw new Refusal(SignatureRefusal.CONTENT_CHANGED);
        var signature = new Signature(id, statement, caller, proof);
        rows.add(signature);
        var signed = signature.seen(null);
        acts.fire(Act.of("signature.given", "signature", asked.object())
                .set(statement.part(), statement.meaning() + ": " + statement.words())
                .set("method", proof.method())
                .wrote("signature", signed.id(), signature.content()));
        signable.signed(signed, asked.details());
    }

    private Signable signable(Asked asked) {
        return signables.stream()
                .filter(s -> s.act().equals(asked.act()))
                .findFirst()
                .orElseThrow(() -> new Refusal(SignatureRefusal.ACT_UNKNOWN));
    }
}
