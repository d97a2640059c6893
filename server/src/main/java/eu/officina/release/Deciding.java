package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Act;
import eu.officina.boundary.InvalidInput;
import eu.officina.release.Certification.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Carries a decision on a batch out: its standing, the word on every page that names it, the leaf, the news to others.
///
/// @rule RE-01
@ApplicationScoped
class Deciding {
    @Inject
    Certifications certifications;

    @Inject
    Sheets sheets;

    @Inject
    Event<Act> acts;

    @Inject
    Event<CertificationChanged> changed;

    /// What is decided, with which results pending, in which words and when, as which act and why.
    record Decision(
            State next,
            List<String> pending,
            String words,
            Instant at,
            String act,
            @Nullable String reason) {}

    /// Why it is decided so: 1 to 500 characters.
    static String reason(Map<String, String> details) {
        var reason = details.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > 500) {
            throw new InvalidInput("/reason", "must have 1 to 500 characters");
        }
        return reason;
    }

    void carryOut(BatchRecord batch, Decision decision) {
        var certification = certifications.get(batch.id());
        var before = certification.state();
        var next = decision.next();
        certification.become(next, decision.pending(), decision.words(), decision.at());
        batch.disposed(next);
        acts.fire(Act.of(decision.act(), "batch", batch.id())
                .change("release", before, next)
                .because(decision.reason()));
        changed.fire(new CertificationChanged(batch, sheets.of(batch).master().product(), next));
    }
}
