package eu.officina.recalls;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.quality.Deviation.Severity;
import eu.officina.quality.Deviations;
import eu.officina.traceability.Reach;
import eu.officina.traceability.Unit;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of the bags and batches of a recall.
///
/// @rule RC-03
/// @rule RC-04
@UseCase
public class RecallItems {
    private static final String KIND = "recall";

    @Inject
    RecallRows rows;

    @Inject
    Reach reach;

    @Inject
    Batches batches;

    @Inject
    Deviations deviations;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// What became of some items, and how that is known.
    public record Settling(
            @NotEmpty @Size(max = 1000) List<UUID> items,
            @NotNull RecallItem.Outcome outcome,
            @NotBlank @Size(max = 500) String remark) {}

    /// Says what became of bags or batches, of all of them or of none; may be said anew until the recall is closed.
    @Allowed({Role.OPERATOR, Role.NURSE, Role.PHYSICIAN, Role.QA, Role.QP})
    public void settle(UUID recallId, @Valid @NotNull Settling asked) {
        expectMay(asked.outcome());
        receipts.once(new Sent(recallId, asked), id -> {
            reach.hold(rows.units(asked.items()));
            var recall = rows.hold(recallId);
            recall.expectOpen();
            asked.items().stream().distinct().sorted().forEach(item -> settle(recall, item, asked));
        });
    }

    /// What was sent, so that it is taken once.
    private record Sent(UUID recall, Settling asked) {}

    private void settle(Recall recall, UUID id, Settling asked) {
        var item = rows.item(recall.id(), id);
        var before = item.outcome();
        item.settle(asked, recall, caller.person(), clock.instant());
        follow(recall, item, before);
        acts.fire(Act.of("recall.settled", KIND, recall.id())
                .change(item.item().name(), before, asked.outcome())
                .because(asked.remark()));
    }

    private void expectMay(RecallItem.Outcome outcome) {
        if (outcome == RecallItem.Outcome.FOLLOWED_UP && !caller.is(Role.PHYSICIAN)) {
            throw new Refusal(RecallRefusal.FOR_PHYSICIANS);
        }
        boolean quality = caller.is(Role.QA) || caller.is(Role.QP);
        if (outcome == RecallItem.Outcome.UNAFFECTED && !quality) throw new Refusal(RecallRefusal.FOR_QUALITY);
    }

    /// The bag itself goes the way that is said of it; one that another recall holds stays held.
    private void follow(Recall recall, RecallItem item, RecallItem.@Nullable Outcome before) {
        var unit = item.unit();
        var now = item.outcome();
        if (recall.mock() || unit == null || now == before || item.gone()) return;
        if (now == RecallItem.Outcome.DESTROYED) reach.destroyed(unit, recall.number());
        else if (now == RecallItem.Outcome.UNAFFECTED && !rows.heldElsewhere(unit, recall.id())) {
            reach.lift(unit, recall.number());
        }
        if (before == RecallItem.Outcome.UNAFFECTED) reach.recall(unit, recall.number());
    }

    /// A tablet's entry that comes after the recall: its patient's physician sees to it; where the recall is closed, it
    /// is a deviation.
    void given(Unit unit) {
        for (var item : rows.of(unit)) {
            var recall = rows.hold(item.recall());
            if (!item.waitsFor(unit)) continue;
            if (!recall.open()) deviate(unit, recall, item);
            else item.given();
            acts.fire(Act.of("recall.given", KIND, recall.id()).set("bag", unit.name()));
        }
    }

    private void deviate(Unit unit, Recall recall, RecallItem item) {
        var batch = batches.record(unit.batchId());
        var what = "%s was given, though %s was closed with it as %s"
                .formatted(
                        unit.name(),
                        recall.number(),
                        String.valueOf(item.outcome()).toLowerCase(Locale.ROOT));
        deviations.open(new Deviations.Found(batch.id(), batch.number(), batch.step(), "volume", what, Severity.MAJOR));
    }
}
