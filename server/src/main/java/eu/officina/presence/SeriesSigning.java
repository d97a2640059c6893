package eu.officina.presence;

import eu.officina.boundary.Caller;
import eu.officina.rulepacks.RulePacks;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// The declaration that begins a series of signatures: from now on the PIN stands for it. It is about the workspace,
/// whatever object is named.
///
/// @rule PR-01
@ApplicationScoped
class SeriesSigning implements Signable {
    @Inject
    Caller caller;

    @Inject
    RulePacks packs;

    @Inject
    Clock clock;

    @Override
    public String act() {
        return "series";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        var minutes = packs.pinMinutes(caller.place().country(), clock.instant());
        var words =
                ("I begin a series of signatures. Until I pause for %d minutes, for 12 hours at most, my signing PIN"
                                + " stands for my signature.")
                        .formatted(minutes);
        return new Statement(
                caller.tenant(),
                "series",
                Meaning.DECLARED,
                words,
                caller.person().subject());
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        // the series begins with every fresh authentication, this one included: Pins hears it
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/presence";
    }
}
