package eu.officina.audit;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The audit trail as people read it: who, what, old → new, when, why.
///
/// @rule AU-01
@UseCase
public class AuditTrail {
    @Inject
    Leaves leaves;

    /// One line.
    public record Line(
            UUID id,
            Instant at,
            String who,
            String roles,
            String what,
            List<Act.Change> changes,
            @Nullable String reason,
            UUID about) {}

    /// All that was done to one thing, oldest first.
    @Reads
    @Allowed
    public List<Line> of(UUID thing) {
        return leaves.about(thing).stream().map(AuditTrail::line).toList();
    }

    /// What was done last in the workspace, newest first.
    @Reads
    @Allowed
    public List<Line> latest() {
        return leaves.latest(200).stream().map(AuditTrail::line).toList();
    }

    /// How long that person was idle at most between two times, by what the trail tells of them.
    @Reads
    @Allowed
    public Duration longestPause(String subject, Instant since, Instant until) {
        return leaves.longestPause(subject, since, until);
    }

    private static Line line(Leaf leaf) {
        var c = leaf.read();
        return new Line(c.id(), c.at(), c.actorName(), c.roles(), c.what(), c.changes(), c.reason(), c.about());
    }
}
