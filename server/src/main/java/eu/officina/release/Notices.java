package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.rulepacks.RulePacks;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who must be told of a product out of specification: opened with what makes it necessary, closed when it was done.
///
/// - **Units** the physician and the qualified person at once; holder and authority within the rule pack's hours; the
///   patient is watched for 14 days.
///
/// @rule RE-06
@UseCase
public class Notices {
    private static final Duration WATCH = Duration.ofDays(14);

    @Inject
    NoticeRows rows;

    @Inject
    RulePacks packs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// One notice; `words` how it was done, null while it is open.
    public record Listed(
            UUID id,
            UUID batch,
            Notice.Cause cause,
            Notice.To addressee,
            Instant due,
            @Nullable String words,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    /// How it was done: who was told, by what means.
    public record Done(@NotBlank @Size(max = 2000) String words) {}

    /// Opens them inside the command that makes them necessary; one that is open already is enough.
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.QP, Role.NURSE, Role.PHYSICIAN})
    public void open(BatchRecord batch, Notice.Cause cause, List<Notice.To> addressees) {
        var now = clock.instant();
        for (var addressee : addressees) {
            if (rows.of(batch.id()).stream().anyMatch(n -> n.waits(cause, addressee))) continue;
            rows.add(new Notice(Uuid7.next(), batch.id(), cause, addressee, now, due(batch, addressee, now)));
            acts.fire(Act.of("notice.opened", "notice", batch.id()).set("addressee", addressee));
        }
    }

    private Instant due(BatchRecord batch, Notice.To addressee, Instant now) {
        return switch (addressee) {
            case PHYSICIAN, QUALIFIED_PERSON, SPONSOR -> now;
            case HOLDER, AUTHORITY -> now.plus(Duration.ofHours(hours(batch, now)));
            case PATIENT_WATCH -> now.plus(WATCH);
        };
    }

    private int hours(BatchRecord batch, Instant now) {
        var place = caller.place();
        return packs.in(place.country(), batch.regime(), LocalDate.ofInstant(now, place.zone()))
                .noticeHours();
    }

    @Allowed({Role.PHYSICIAN, Role.PHARMACOVIGILANCE, Role.QA, Role.QP})
    public void done(UUID id, @Valid @NotNull Done how) {
        var notice = rows.get(id);
        if (notice.addressee().roles().stream().noneMatch(caller::is)) {
            throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "physician, qp");
        }
        notice.done(how.words(), caller.person().name(), clock.instant());
        acts.fire(Act.of("notice.given", "notice", notice.batchId())
                .set("addressee", notice.addressee())
                .because(how.words()));
    }

    @Reads
    @Allowed
    public List<Listed> of(UUID batch) {
        return rows.of(batch).stream().map(Notice::listed).toList();
    }

    /// All that are not done, the most urgent first.
    @Reads
    @Allowed
    public List<Listed> open() {
        return rows.open().stream().map(Notice::listed).toList();
    }
}
