package eu.officina.audit;

import eu.officina.boundary.Caller;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Puts the waiting leaves of one workspace into order and signs the new state of the log.
///
/// @rule AU-02
@UseCase
public class Sealing {
    private static final int AT_ONCE = 1_000;

    @Inject
    Seals seals;

    @Inject
    SealKey key;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// @return how long the oldest of the sealed leaves had waited; zero when none did
    public Duration seal() {
        caller.leafWritten(); // sealing is the trail itself
        seals.lock();
        var waiting = seals.waiting(AT_ONCE);
        if (waiting.isEmpty()) return Duration.ZERO;
        var last = seals.last();
        var log = last.map(Checkpoint::log).orElse(MerkleLog.EMPTY);
        for (var leaf : waiting) {
            log = log.plus(leaf.sha256());
            seals.seal(log.size(), leaf);
        }
        seals.add(checkpoint(log, last.map(Checkpoint::link).orElse("")));
        return oldest(waiting);
    }

    private Checkpoint checkpoint(MerkleLog log, String previous) {
        var now = clock.instant();
        var statement = Checkpoint.statement(caller.tenant(), log.size(), log.root(), previous, now);
        return new Checkpoint(log.size(), log.root(), previous, log.frontierText(), now, key.sign(statement));
    }

    private Duration oldest(List<Seals.Waiting> waiting) {
        var first =
                waiting.stream().map(Seals.Waiting::at).min(Instant::compareTo).orElseThrow();
        return Duration.between(first, clock.instant());
    }
}
