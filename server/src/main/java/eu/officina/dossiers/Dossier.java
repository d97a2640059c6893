package eu.officina.dossiers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.officina.audit.AuditTrail;
import eu.officina.audit.Proofs;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.OnPaper;
import eu.officina.batchrecords.Sheet;
import eu.officina.boundary.Role;
import eu.officina.labels.Labelling;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Masters;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import eu.officina.papers.PaperViews;
import eu.officina.quality.Deviations;
import eu.officina.quality.QualityLog;
import eu.officina.release.Notices;
import eu.officina.release.Releases;
import eu.officina.review.Reviews;
import eu.officina.signatures.Signed;
import eu.officina.supply.Supplies;
import eu.officina.supply.Supply;
import eu.officina.traceability.Units;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything of one batch, as it is handed out.
///
/// - **Shape** as data, entries and signatures are named by their id; what they say stands once, among the facts of the
///   evidence, where its hash can be taken. For print they stand in their place. `form` names this shape.
///
/// @rule DO-01
/// @rule DO-02
public record Dossier(
        String form,
        Site site,
        BatchViews.Identity batch,
        Origin origin,
        Masters.Listed master,
        List<StepFile> steps,
        QualityFile quality,
        Bags bags,
        ReleaseFile release,
        List<PaperFile> papers,
        List<SignatureFile> signatures,
        @JsonIgnore List<AuditTrail.Line> trail,
        Proofs.Evidence evidence) {
    static final String FORM = "officina batch record 1";

    /// Where the batch was made.
    public record Site(String name, String country, String zone) {}

    /// What the batch began with, and when its production ended.
    ///
    /// - **Units** weight in kg.
    public record Origin(
            UUID prescription,
            String hospital,
            BigDecimal weight,
            String startingMaterial,
            Instant startedAt,
            @Nullable Instant completedAt) {}

    /// One step with its fields.
    public record StepFile(
            int number,
            int day,
            String name,
            String instruction,
            Role doneBy,
            Step.SignedBy signedBy,
            Sheet.StepState state,
            List<FieldFile> fields) {
        /// How its signatures name it.
        @JsonIgnore
        public String part() {
            return "step-" + number;
        }
    }

    /// One field and all that was ever recorded in it, the oldest first.
    public record FieldFile(
            Asked asked, boolean answered, @JsonIgnore List<Line> lines) {
        @JsonProperty
        public List<UUID> entries() {
            return lines.stream().map(Line::id).toList();
        }

        /// Whether something else stood here before: a result that had been awaited, or a timer that ran, did not.
        @JsonProperty
        public boolean changed() {
            return lines.stream().filter(Line::answer).count() > 1;
        }
    }

    /// What the master record asks.
    public record Asked(
            String key,
            String label,
            Field.Kind kind,
            @Nullable String unit,
            @Nullable String gtin,
            String criterion) {}

    /// One entry as printed.
    public record Line(
            UUID id,
            String value,
            Verdict verdict,
            @Nullable String reason,
            @Nullable String detail,
            Instant at,
            String who,
            @Nullable OnPaper paper) {
        /// Whether it is a value, neither a timer's start nor a result that is awaited.
        public boolean answer() {
            return verdict != Verdict.RUNNING && verdict != Verdict.PENDING;
        }
    }

    /// The exceptions with what was said of them, and the deviations.
    public record QualityFile(List<Reviews.Judged> exceptions, List<DeviationFile> deviations) {}

    /// A deviation with the actions that belong to it.
    public record DeviationFile(Deviations.Listed deviation, List<QualityLog.Item> actions) {}

    /// What was decided, on which results, and who was told.
    public record ReleaseFile(
            Releases.@Nullable Standing standing,
            List<Releases.Result> results,
            List<Notices.Listed> notices,
            List<Register.Line> certifications,
            SupplyFile supply) {}

    /// The labels that were issued and the bags they stand on.
    public record Bags(List<Labelling.Listed> labels, List<Units.Listed> units) {}

    /// The supply of a product out of specification; `state` null where there is none.
    public record SupplyFile(Supply.@Nullable State state, List<Supplies.Document> documents) {}

    /// A paper form with its scans by hash.
    public record PaperFile(PaperViews.Listed form, List<PaperViews.Scan> scans) {}

    /// A signature by its id, and why it no longer holds.
    public record SignatureFile(@JsonIgnore Signed signed) {
        @JsonProperty
        public UUID id() {
            return signed.id();
        }

        @JsonProperty
        public @Nullable String voided() {
            return signed.voided();
        }
    }

    /// Every field, with its step.
    @JsonIgnore
    public Stream<FieldFile> fields() {
        return steps.stream().flatMap(s -> s.fields().stream());
    }
}
