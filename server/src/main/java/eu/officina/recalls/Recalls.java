package eu.officina.recalls;

import eu.officina.batchrecords.BatchLifecycle;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.traceability.Reach;
import eu.officina.traceability.UnitState;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opening a recall and following it.
///
/// @rule RC-01
/// @rule RC-02
/// @rule RC-03
@UseCase
public class Recalls {
    private static final String KIND = "recall";

    @Inject
    RecallRows rows;

    @Inject
    Reach reach;

    @Inject
    Affected affected;

    @Inject
    Batches batches;

    @Inject
    BatchLifecycle lifecycle;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// Where it begins (a thing, a time, or both), why, and whether it is a rehearsal.
    public record NewRecall(
            @Nullable UUID thing,
            @Nullable Instant from,
            @Nullable Instant to,
            @NotBlank @Size(max = 500) String reason,
            boolean mock) {

        Reach.Start start() {
            if (thing == null && from == null && to == null) throw new Refusal(RecallRefusal.START_MISSING);
            if (from != null && to != null && from.isAfter(to)) throw new Refusal(RecallRefusal.WINDOW_TURNED);
            return new Reach.Start(thing, from, to);
        }
    }

    /// What a recall was opened for.
    public record Begins(
            String kind,
            String name,
            @Nullable UUID id,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /// A recall without its items; `foundIn` in milliseconds.
    public record Head(
            UUID id,
            String number,
            boolean mock,
            Begins begins,
            String reason,
            Instant openedAt,
            String opener,
            int foundIn,
            @Nullable Instant closedAt,
            @Nullable String conclusion) {}

    /// A bag of a recall, or a batch that had none yet.
    public record Item(
            UUID id,
            @Nullable UUID unit,
            UUID batch,
            String name,
            String found,
            @Nullable String patient,
            RecallItem.@Nullable Outcome outcome,
            @Nullable String remark,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {}

    /// Finds everything and, unless it is a rehearsal, stops it.
    @Allowed({Role.QA, Role.QP})
    public UUID open(@Valid @NotNull NewRecall asked) {
        return receipts.once(asked, id -> {
            receipts.inTurn(KIND);
            var thing = reach.thing(asked.thing()).orElse(null);
            var recall = new Recall(id, number(asked.mock()), asked, thing, caller.person(), clock.instant());
            if (!asked.mock()) affected.stop(asked.start(), thing, recall.number());
            long began = System.nanoTime();
            var reached = affected.of(asked.start());
            recall.found((int) ((System.nanoTime() - began) / 1_000_000));
            if (reached.isEmpty()) throw new Refusal(RecallRefusal.NOTHING_REACHED);
            rows.add(recall);
            take(recall, reached);
            acts.fire(Act.of("recall.opened", KIND, id)
                    .set("number", recall.number())
                    .set("begins", recall.head().begins().name())
                    .set("reached", reached.size())
                    .because(asked.reason()));
        });
    }

    private void take(Recall recall, List<Reach.Reached> all) {
        var taken = new HashSet<UUID>();
        all.stream().sorted(Comparator.comparing(Reach.Reached::held)).forEach(one -> take(recall, one, taken));
    }

    /// Keeps one bag from everybody, or stops the batch that has none yet.
    private void take(Recall recall, Reach.Reached one, Set<UUID> taken) {
        var unit = one.unit();
        if (unit != null && !taken.add(unit)) return;
        var found = unit == null || recall.mock() ? one.state() : reach.recall(unit, recall.number());
        if (unit != null && found == UnitState.CONSUMED) {
            contentOf(unit).forEach(bag -> take(recall, bag, taken)); // emptied while its row was waited for
            return;
        }
        var item = new RecallItem(Uuid7.next(), recall.id(), one);
        rows.add(item);
        if (unit != null && found != null) item.foundIn(found);
        if (recall.mock() || unit != null) return;
        var batch = batches.hold(one.batch());
        if (batch.state() == BatchRecord.State.IN_PROCESS) lifecycle.stop(batch, recall.number());
        // whoever filled it while its row was waited for is done now
        contentOf(one.batch()).forEach(bag -> take(recall, bag, taken));
    }

    private Stream<Reach.Reached> contentOf(UUID batchOrBag) {
        return reach.of(new Reach.Start(batchOrBag, null, null)).stream().filter(bag -> bag.unit() != null);
    }

    /// A bag that is filled while its batch is recalled.
    void filled(BatchRecord batch, Reach.Reached bag) {
        rows.write();
        for (var recall : rows.openOf(batch.id())) take(recall, List.of(bag));
    }

    private String number(boolean mock) {
        var year = LocalDate.ofInstant(clock.instant(), caller.place().zone()).getYear();
        var prefix = (mock ? "MOCK-" : "RCL-") + year + "-";
        return prefix + "%03d".formatted(rows.numbered(prefix) + 1);
    }

    @Reads
    @Allowed
    public List<Head> list() {
        return rows.all().stream().map(Recall::head).toList();
    }

    @Reads
    @Allowed
    public Head get(UUID id) {
        return rows.get(id).head();
    }
}
