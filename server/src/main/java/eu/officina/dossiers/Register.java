package eu.officina.dossiers;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.rulepacks.Regime;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// The register of certifications as it is read.
///
/// - **Refuses** [DossierRefusal#LINE_UNKNOWN].
///
/// @rule DO-04
@UseCase
public class Register {
    @Inject
    CertificationLines lines;

    @Inject
    Batches batches;

    /// One line: what was certified, in which step, with what pending, by whom, when and where.
    public record Line(
            int number,
            UUID batchId,
            String batch,
            String product,
            Regime regime,
            CertificationLine.Step step,
            String pending,
            String statement,
            String name,
            String roles,
            Instant at,
            String zone,
            UUID signature,
            String sha256) {
        static final List<String> TITLES = List.of(
                "number",
                "batch",
                "product",
                "regime",
                "step",
                "pending",
                "statement",
                "name",
                "roles",
                "at",
                "zone",
                "signature",
                "sha256");

        /// What stands under those titles.
        List<Object> cells() {
            return List.of(
                    number, batch, product, regime, step, pending, statement, name, roles, at, zone, signature, sha256);
        }
    }

    /// All lines; `whole` says that none is missing between the first and the last.
    public record Book(List<Line> lines, boolean whole) {}

    /// One line with the batch it is about.
    public record Entry(Line line, BatchViews.Identity batch) {}

    @Reads
    @Allowed({Role.QA, Role.QP, Role.VISITOR})
    public Book book() {
        var all = lines.all().stream().map(CertificationLine::line).toList();
        var whole = IntStream.range(0, all.size()).allMatch(i -> all.get(i).number() == i + 1);
        return new Book(all, whole);
    }

    @Reads
    @Allowed({Role.QA, Role.QP, Role.VISITOR})
    public Entry entry(int number) {
        var line = lines.numbered(number)
                .orElseThrow(() -> new Refusal(DossierRefusal.LINE_UNKNOWN, number))
                .line();
        return new Entry(line, batches.identity(line.batchId()));
    }
}
