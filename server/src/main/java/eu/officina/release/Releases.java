package eu.officina.release;

import eu.officina.batchrecords.Awaited;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Exceptions;
import eu.officina.batchrecords.Sheet;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import eu.officina.quality.Deviations;
import eu.officina.rulepacks.RulePacks;
import eu.officina.signatures.Signatures;
import eu.officina.signatures.Signed;
import eu.officina.traceability.TraceDrawing;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a batch stands on its way to release, as reviewer and qualified person see it.
///
/// @rule RE-01
@UseCase
public class Releases {
    @Inject
    Certifications certifications;

    @Inject
    Batches batches;

    @Inject
    Sheets sheets;

    @Inject
    Deviations deviations;

    @Inject
    Signatures signatures;

    @Inject
    Checks checks;

    @Inject
    Notices notices;

    @Inject
    Failures failures;

    @Inject
    RulePacks packs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// The decision as it stands.
    public record Standing(
            UUID batch, Certification.State state, String pending, String statement, Instant changedAt) {}

    /// One result against its specification.
    public record Result(String test, String criterion, String value, String verdict) {
        static Result of(Field field, Sheet sheet) {
            var entry = sheet.current(field.key());
            return new Result(
                    field.label(),
                    field.criterion(),
                    entry.map(e -> e.verdict() == Verdict.PENDING ? "–" : field.spoken(e.value()))
                            .orElse("–"),
                    entry.map(e -> e.verdict().name()).orElse("MISSING"));
        }
    }

    /// What may be decided of a batch that failed; `touched` what else came of its donation and lots, where it failed
    /// late.
    public record Failed(
            List<Certification.State> decisions, @Nullable TraceDrawing touched) {}

    /// All that the reviewer and the qualified person look at.
    public record View(
            BatchViews.Identity identity,
            @Nullable Standing standing,
            List<Check> checks,
            List<Result> results,
            List<Exceptions.Row> exceptions,
            List<Deviations.Listed> deviations,
            List<Signed> signatures,
            List<Notices.Listed> notices,
            int steps,
            String asserted,
            boolean ready,
            @Nullable Failed failed) {

        /// Whether a check is open that somebody can still bring in order: all but a failed specification.
        public boolean waits() {
            return !Check.open(checks, "check.specification") && checks.stream().anyMatch(Check::forbids);
        }

        /// Whether results are still to come.
        public boolean awaitsResults() {
            return Check.open(checks, "check.pending");
        }
    }

    @Reads
    @Allowed
    public View view(UUID id) {
        var batch = batches.record(id);
        var sheet = sheets.of(batch);
        var found = checks.of(batch, sheet);
        return new View(
                batches.identity(id),
                certifications.of(id).map(Certification::standing).orElse(null),
                found,
                sheet.master().specification().stream()
                        .map(p -> Result.of(p.field(), sheet))
                        .toList(),
                Exceptions.of(sheet),
                deviations.of(id),
                decisions(id),
                notices.of(id),
                sheet.master().steps().size(),
                CertificationSigning.words(batch.number(), Awaited.names(sheet.pending())),
                found.stream().noneMatch(Check::forbids),
                failures.of(id));
    }

    private List<Signed> decisions(UUID batch) {
        return signatures.on(batch).stream()
                .filter(s -> !s.part().startsWith("step-"))
                .toList();
    }

    /// The results that are still to come, those that are due first in front.
    @Reads
    @Allowed
    public List<Awaited> awaited(UUID id) {
        return Awaited.of(sheets.of(batches.record(id)));
    }

    /// The standings of all batches, by batch.
    @Reads
    @Allowed
    public Map<UUID, Standing> standings() {
        return certifications.all().stream()
                .map(Certification::standing)
                .collect(Collectors.toMap(Standing::batch, Function.identity()));
    }

    /// What certifying now would lead to, or why it can't be done.
    Certification.State next(BatchRecord batch) {
        var sheet = sheets.of(batch);
        if (batch.state() != BatchRecord.State.REVIEWED) throw new Refusal(ReleaseRefusal.NOT_REVIEWED);
        expectOutsider(sheet);
        var failed = sheet.outOfSpecification();
        if (!failed.isEmpty()) throw new Refusal(ReleaseRefusal.OUT_OF_SPECIFICATION, Awaited.names(failed));
        expectInOrder(batch, sheet);
        var today = LocalDate.ofInstant(clock.instant(), caller.place().zone());
        var pack = packs.in(caller.place().country(), batch.regime(), today);
        var pending = sheet.pending().stream().map(Field::label).toList();
        return certification(batch.id()).next(pending, pack.twoStepCertification());
    }

    /// @rule RE-07
    private void expectInOrder(BatchRecord batch, Sheet sheet) {
        var open = checks.of(batch, sheet).stream()
                .filter(Check::forbids)
                .map(c -> c.name().replaceFirst("^check\\.", "").replace('-', ' ') + " (" + c.open() + ")")
                .toList();
        if (!open.isEmpty()) throw new Refusal(ReleaseRefusal.CHECKS_OPEN, String.join(", ", open));
    }

    /// @rule RE-02
    private void expectOutsider(Sheet sheet) {
        if (sheet.tookPart(caller.person().subject())) throw new Refusal(ReleaseRefusal.PERFORMER_CERTIFIES);
    }

    Certification certification(UUID batch) {
        return certifications.get(batch);
    }
}
