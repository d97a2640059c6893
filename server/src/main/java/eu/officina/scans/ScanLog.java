package eu.officina.scans;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scans of the workspace, in the order they came.
///
/// @rule SC-01
@UseCase
public class ScanLog {
    @Inject
    ScanRows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// One scan as quality assurance reads it; `raw` in hexadecimal digits.
    public record Line(
            Instant at,
            String name,
            String raw,
            @Nullable String symbology,
            String parser,
            String verdict,
            @Nullable String type,
            String usedFor) {}

    /// A scan's row is its own leaf: it is never changed.
    @Allowed
    public void keep(List<Scanner.Read> reads, String usedFor) {
        for (var read : reads) {
            rows.add(new ScanRow(Uuid7.next(), read, caller.person(), usedFor, clock.instant()));
        }
        caller.leafWritten();
    }

    /// The latest ones, at most `most`.
    @Reads
    @Allowed({Role.QA, Role.QP, Role.ADMINISTRATOR, Role.VISITOR})
    public List<Line> latest(int most) {
        return rows.latest(most).stream().map(ScanRow::line).toList();
    }
}
