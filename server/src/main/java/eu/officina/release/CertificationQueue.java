package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import eu.officina.traceability.Units;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The batches that wait for the qualified person, those with the least shelf life left first.
///
/// @rule RE-08
@UseCase
public class CertificationQueue {
    private static final Set<Certification.State> UNDECIDED =
            Set.of(Certification.State.PENDING_CERT, Certification.State.CERTIFIED_STEP1);

    private static final Set<BatchRecord.State> MADE =
            Set.of(BatchRecord.State.COMPLETED, BatchRecord.State.UNDER_REVIEW, BatchRecord.State.REVIEWED);

    @Inject
    Batches batches;

    @Inject
    Releases releases;

    @Inject
    Units units;

    /// One batch that waits; `state` null while it is not reviewed; `expiry` of its first bag to expire.
    public record Waiting(
            BatchViews.Identity identity,
            Certification.@Nullable State state,
            @Nullable Instant expiry,
            List<Check> open) {

        /// Whether all is there that the next signature needs.
        public boolean ready() {
            return open.stream().noneMatch(Check::forbids)
                    && (state == Certification.State.PENDING_CERT || !Check.open(open, "check.pending"));
        }
    }

    @Reads
    @Allowed
    public List<Waiting> waiting() {
        var standings = releases.standings();
        return batches.list().stream()
                .map(BatchViews.Line::identity)
                .filter(b -> MADE.contains(b.state()))
                .filter(b -> {
                    var decided = standings.get(b.batch());
                    return decided == null || UNDECIDED.contains(decided.state());
                })
                .map(b -> waiting(b, standings.get(b.batch())))
                .sorted(Comparator.comparing(Waiting::expiry, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Waiting waiting(BatchViews.Identity batch, Releases.@Nullable Standing standing) {
        var expiry = units.of(batch.batch()).stream()
                .map(Units.Listed::expiry)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var open = releases.view(batch.batch()).checks().stream()
                .filter(c -> c.open() != null)
                .toList();
        return new Waiting(batch, standing == null ? null : standing.state(), expiry, open);
    }
}
