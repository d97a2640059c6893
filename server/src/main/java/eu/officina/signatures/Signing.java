package eu.officina.signatures;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
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
    @Any
    Instance<Signable> signables;

    /// What somebody wants to sign: the act, the thing, and what the act needs to know besides.
    public record Asked(@NotBlank String act, @NotNull UUID object, Map<String, String> details) {
        public Asked {
            details = details == null ? Map.of() : Map.copyOf(details);
        }
    }

    /// Remembers what is to be signed and says where the signer confirms it.
    @Allowed
    public URI ask(@Valid Asked asked) {
        var statement = signable(asked).statement(asked.object(), asked.details());
        var challenge = StepUp.Challenge.in(caller.place().slug());
        var request = new SignatureRequest(asked, caller.person().subject(), statement, challenge, clock.instant());
        rows.add(request);
        acts.fire(Act.of("signature.asked", "signature", asked.object()).set("words", statement.words()));
        return stepUp.question(challenge, desk.language());
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
        var signable = signable(asked);
        var statement = signable.statement(asked.object(), asked.details());
        if (!statement.hash().hex().equals(request.sha256())) throw new Refusal(SignatureRefusal.CONTENT_CHANGED);
        var signature = new Signature(Uuid7.next(), statement, caller, proof.enteredAt(), proof.idToken());
        rows.add(signature);
        var signed = signature.seen(null);
        acts.fire(Act.of("signature.given", "signature", asked.object())
                .set(statement.part(), statement.meaning() + ": " + statement.words())
                .wrote("signature", signed.id(), signature.content()));
        signable.signed(signed, asked.details());
        return signable.page(asked.object(), asked.details());
    }

    private Signable signable(Asked asked) {
        return signables.stream()
                .filter(s -> s.act().equals(asked.act()))
                .findFirst()
                .orElseThrow(() -> new Refusal(SignatureRefusal.ACT_UNKNOWN));
    }
}
