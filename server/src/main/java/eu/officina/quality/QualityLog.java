package eu.officina.quality;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.tenants.Administration;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lean quality log: corrective actions, changes and complaints, each with an owner, a due date and a check.
///
/// @rule QU-04
/// @rule QU-05
@UseCase
public class QualityLog {
    @Inject
    QualityRows rows;

    @Inject
    Administration administration;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What is to be done, by whom, until when; `triage` for a complaint only.
    public record NewItem(
            @NotNull QualityItem.Kind kind,
            @NotBlank @Size(max = 500) String title,
            @Nullable UUID deviation,
            QualityItem.@Nullable Triage triage,
            @NotBlank @Size(max = 100) String owner,
            @NotNull LocalDate due) {}

    /// What was done, or what the check found.
    public record Words(@NotBlank @Size(max = 2000) String words) {}

    /// Whether what was done has the effect it was meant to have.
    public record Check(
            boolean effective, @NotBlank @Size(max = 2000) String words) {}

    /// What people wrote.
    public record Told(
            String title, @Nullable String done, @Nullable String checked) {}

    /// One item as people see it.
    public record Item(
            UUID id,
            String number,
            QualityItem.Kind kind,
            Told told,
            @Nullable UUID deviation,
            QualityItem.@Nullable Triage triage,
            String owner,
            String ownerName,
            LocalDate due,
            QualityItem.State state,
            Instant openedAt) {

        /// The colour of its state.
        public String tone() {
            return switch (state) {
                case OPEN -> "process";
                case DONE -> "waiting";
                case EFFECTIVE -> "done";
            };
        }
    }

    @Allowed({Role.QA, Role.QP})
    public UUID enter(@Valid @NotNull NewItem asked) {
        var complaint = asked.kind() == QualityItem.Kind.COMPLAINT;
        if (complaint != (asked.triage() != null)) throw new Refusal(QualityRefusal.TRIAGE_NEEDED);
        if (asked.deviation() != null) rows.deviation(asked.deviation());
        var owner = administration.people().get(asked.owner());
        if (owner == null) throw new Refusal(QualityRefusal.OWNER_UNKNOWN);
        return receipts.once(asked, id -> write(id, asked, owner));
    }

    private void write(UUID id, NewItem asked, String owner) {
        receipts.inTurn("quality-log");
        var now = clock.instant();
        var prefix = asked.kind() + "-"
                + LocalDate.ofInstant(now, caller.place().zone()).getYear() + "-";
        var item = new QualityItem(id, prefix + "%03d".formatted(rows.itemsOf(prefix) + 1), asked, owner, now);
        rows.add(item);
        acts.fire(Act.of("quality.entered", "quality-item", id)
                .set("number", item.number())
                .set("title", asked.title())
                .set("owner", owner)
                .set("due", asked.due())
                .set("triage", asked.triage()));
    }

    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.QP})
    public void done(UUID id, @Valid @NotNull Words what) {
        var item = rows.item(id);
        item.done(what.words(), caller.person());
        tell(item, QualityItem.State.OPEN, what.words());
    }

    @Allowed({Role.QA, Role.QP})
    public void check(UUID id, @Valid @NotNull Check check) {
        var item = rows.item(id);
        item.check(check.effective(), check.words(), caller.person());
        tell(item, QualityItem.State.DONE, check.words());
    }

    private void tell(QualityItem item, QualityItem.State before, String why) {
        acts.fire(Act.of("quality.moved", "quality-item", item.id())
                .change(item.number(), before, item.state())
                .because(why));
    }

    /// Every item, those that are open first, the most urgent first.
    @Reads
    @Allowed
    public List<Item> list() {
        return rows.items().stream().map(QualityItem::listed).toList();
    }
}
