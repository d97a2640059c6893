package eu.officina.review;

import eu.officina.attachments.Attachments;
import eu.officina.audit.AuditTrail;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Exceptions;
import eu.officina.batchrecords.KeptFile;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.quality.Deviations;
import eu.officina.signatures.Signatures;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The review of a batch: its exceptions and what was said of them, and the stages that are signed.
///
/// @rule RV-01
/// @rule RV-04
@UseCase
public class Reviews {
    @Inject
    Batches batches;

    @Inject
    Sheets sheets;

    @Inject
    Deviations deviations;

    @Inject
    Attachments attachments;

    @Inject
    Judgements judgements;

    @Inject
    Signatures signatures;

    @Inject
    AuditTrail trail;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What somebody says of an exception, by its key; only an acceptance needs no words.
    public record Judging(
            @NotBlank String exception,
            @NotNull Judgement.Decision decision,
            @Nullable @Size(max = 2000) String words) {
        String told() {
            return words == null ? "" : words.strip();
        }
    }

    /// What was said, by whom and when.
    public record Said(Judgement.Decision decision, String words, String who, Instant at) {}

    /// One exception and what was said of it; `settled` when nobody has to judge it any more.
    public record Judged(String key, Exceptions.Row row, List<Said> said, boolean settled) {}

    @Reads
    @Allowed
    public ReviewView view(UUID id) {
        var matter = matter(batches.record(id));
        return new ReviewView(
                batches.identity(id),
                Stream.of(Stage.values()).map(s -> stage(s, matter)).toList(),
                matter.exceptions(),
                matter.deviations(),
                batches.get(id).steps(),
                matter.signatures().stream()
                        .filter(s -> s.part().equals("addendum"))
                        .toList(),
                matter.trail());
    }

    /// Whether something was recorded after the audit trail was reviewed.
    @Reads
    @Allowed
    public boolean trailToReview(UUID id) {
        return matter(batches.record(id)).signature(Stage.AUDIT_TRAIL).isEmpty();
    }

    private ReviewView.StageView stage(Stage stage, Matter matter) {
        var signed = matter.signature(stage).orElse(null);
        return new ReviewView.StageView(
                stage, signed, matter.words(stage), signed == null ? refusal(stage, matter) : null);
    }

    private @Nullable Refusal refusal(Stage stage, Matter matter) {
        try {
            matter.expect(stage, caller.person().subject());
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    Matter matter(BatchRecord batch) {
        var sheet = sheets.of(batch);
        var said = judgements.of(batch.id());
        return new Matter(
                batch,
                sheet,
                Exceptions.of(sheet).stream().map(row -> judged(row, said)).toList(),
                deviations.of(batch.id()),
                trail.of(batch.id()).stream()
                        .filter(l -> !l.what().startsWith("signature."))
                        .toList(),
                signatures.on(batch.id()));
    }

    private static Judged judged(Exceptions.Row row, List<Judgement> all) {
        var mine = all.stream().filter(j -> j.exception().equals(row.key())).toList();
        var decided = mine.stream()
                .map(Judgement::decision)
                .filter(d -> d != Judgement.Decision.COMMENTED)
                .reduce((earlier, later) -> later);
        var settled = !row.kind().judgedInReview()
                || decided.filter(Judgement.Decision::settles).isPresent();
        return new Judged(row.key(), row, mine.stream().map(Judgement::said).toList(), settled);
    }

    /// Accepts an exception, comments on it, asks for a correction, or opens a deviation for it.
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.QP})
    public UUID judge(UUID id, @Valid @NotNull Judging asked) {
        var comment = asked.decision() == Judgement.Decision.COMMENTED;
        if (!comment && !caller.is(Role.QA)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qa");
        if (asked.decision() != Judgement.Decision.ACCEPTED && asked.told().isEmpty()) {
            throw new Refusal(ReviewRefusal.WORDS_NEEDED);
        }
        return receipts.once(asked, key -> write(key, batches.hold(id), asked));
    }

    private void write(UUID key, BatchRecord batch, Judging asked) {
        var row = row(batch, asked);
        judgements.add(new Judgement(key, batch.id(), asked, caller.person(), clock.instant()));
        acts.fire(Act.of("batch.exception-judged", "batch", batch.id())
                .set(row.step() + " " + row.field(), asked.decision())
                .because(asked.told().isEmpty() ? null : asked.told()));
        if (asked.decision() == Judgement.Decision.DEVIATION) {
            deviations.open(new Deviations.Found(batch.id(), batch.number(), row.step(), row.field(), asked.told()));
        }
    }

    private Exceptions.Row row(BatchRecord batch, Judging asked) {
        if (batch.state() != BatchRecord.State.COMPLETED && batch.state() != BatchRecord.State.UNDER_REVIEW) {
            throw new Refusal(ReviewRefusal.NOT_IN_REVIEW, batch.state().words());
        }
        var row = Exceptions.of(sheets.of(batch)).stream()
                .filter(r -> r.key().equals(asked.exception()))
                .findFirst()
                .orElseThrow(() -> new Refusal(ReviewRefusal.EXCEPTION_UNKNOWN));
        var own = row.by().equals(caller.person().subject());
        if (own && asked.decision() != Judgement.Decision.COMMENTED) {
            throw new Refusal(ReviewRefusal.OWN_EXCEPTION);
        }
        return row;
    }

    void expect(Stage stage, Matter matter) {
        matter.expect(stage, caller.person().subject());
        if (stage == Stage.QUALITY) KeptFile.of(matter.sheet()).forEach(f -> attachments.content(f.id()));
    }
}
