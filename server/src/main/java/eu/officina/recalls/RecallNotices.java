package eu.officina.recalls;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
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
import org.jspecify.annotations.Nullable;

/// An overseer asks; the site looks, recalls, and answers.
///
/// @rule RC-07
@UseCase
public class RecallNotices {
    @Inject
    RecallRows rows;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What was asked (`scan` as the overseer scanned it), and the answer; null while there is none.
    public record Listed(
            UUID id,
            String scan,
            String reason,
            String sender,
            String person,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    /// What the site found and did.
    public record Answer(@NotBlank @Size(max = 1000) String words) {}

    private record Sent(UUID notice, Answer answer) {}

    /// Leaves a notice at a site in view. Called by the overseer's command, which leaves the leaf.
    @Allowed({Role.CENTRAL_QA, Role.CENTRAL_QP, Role.ASSESSOR})
    public void send(UUID site, String scan, String reason) {
        rows.notice(site, scan, reason, clock.instant());
    }

    /// Everything that was asked, the latest first.
    @Reads
    @Allowed
    public List<Listed> list() {
        return rows.notices().stream().map(RecallNotice::listed).toList();
    }

    @Allowed({Role.QA, Role.QP})
    public void answer(UUID id, @Valid @NotNull Answer asked) {
        receipts.once(new Sent(id, asked), receipt -> {
            receipts.inTurn("recall notice");
            rows.notice(id).answer(asked.words().strip(), caller.person(), clock.instant());
            acts.fire(Act.of("recall.answered", "recall", id).because(asked.words()));
        });
    }
}
