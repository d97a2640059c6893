package eu.officina.signatures;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.tenants.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/// The way back from the identity provider: take the request out, verify the answer, store the signature.
///
/// No transaction is open while the identity provider is asked; a request that was taken out is spent, whatever
/// follows.
///
/// @rule SI-02
/// @rule SI-05
@ApplicationScoped
class Ceremony {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    Clock clock;

    @Inject
    Signing signing;

    @Inject
    StepUp stepUp;

    @Inject
    Workspaces workspaces;

    @Inject
    Caller caller;

    /// @param answered the address the identity provider sent the signer to
    /// @return the page to go on with
    URI finish(URI answered) {
        var state = StepUp.state(answered);
        var dot = state.indexOf('.');
        if (dot < 0) throw new Refusal(SignatureRefusal.REQUEST_UNKNOWN);
        workspaces.enter(state.substring(0, dot));
        var request = signing.take(state);
        expectFresh(request);
        var page = signing.store(request, stepUp.verify(answered, request));
        return URI.create("/w/" + caller.place().slug() + page);
    }

    private void expectFresh(SignatureRequest request) {
        if (!request.subject().equals(caller.person().subject())) throw new Refusal(SignatureRefusal.SOMEBODY_ELSE);
        if (request.askedAt().plus(PATIENCE).isBefore(clock.instant())) {
            throw new Refusal(SignatureRefusal.REQUEST_UNKNOWN);
        }
    }
}
