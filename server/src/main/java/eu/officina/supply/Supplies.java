package eu.officina.supply;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.boundary.Uuid7;
import eu.officina.labels.Reconciling;
import eu.officina.masterrecords.Field;
import eu.officina.release.Certification;
import eu.officina.release.Notice;
import eu.officina.release.Notices;
import eu.officina.release.OutOfSpecificationPath;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.Units;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Supplies at the physician's request, and what each next document does.
///
/// @rule SU-01
/// @rule SU-04
/// @rule SU-05
@UseCase
public class Supplies {
    @Inject
    SupplyRows rows;

    @Inject
    Batches batches;

    @Inject
    Sheets sheets;

    @Inject
    Units units;

    @Inject
    Reconciling labels;

    @Inject
    OutOfSpecificationPath path;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// One document: what it says, who signed it and when.
    public record Document(Supply.State state, String words, String who, Instant at) {}

    /// A supply as people see it; `state` null before it begins, `next` what may follow.
    public record View(
            BatchViews.Identity identity,
            Supply.@Nullable State state,
            String failed,
            List<Document> documents,
            List<Notices.Listed> notices,
            List<Supply.State> next) {}

    @Reads
    @Allowed
    public View view(UUID batch) {
        var supply = rows.of(batch);
        var state = supply.map(Supply::state).orElse(null);
        var documents = supply.map(s -> rows.documents(s.id())).orElse(List.of());
        var told = notices.of(batch).stream().filter(n -> n.cause() == Notice.Cause.SUPPLY);
        return new View(
                batches.identity(batch),
                state,
                failed(batches.record(batch)),
                documents.stream().map(SupplyDocument::listed).toList(),
                told.toList(),
                next(batch, state));
    }

    private List<Supply.State> next(UUID batch, Supply.@Nullable State state) {
        return Stream.of(Supply.State.values())
                .filter(s -> state == null
                        ? s == Supply.State.OOS_CONFIRMED
                        : s.from().contains(state))
                .filter(s -> !s.roles().isEmpty() && (s != Supply.State.EXPIRED || expired(batch)))
                .toList();
    }

    /// The supplies that have not ended, by batch.
    @Reads
    @Allowed
    public List<View> open() {
        return rows.all().stream()
                .filter(s -> !s.state().ends())
                .map(s -> view(s.batchId()))
                .toList();
    }

    /// The results outside the specification, by name.
    String failed(BatchRecord batch) {
        return sheets.of(batch).outOfSpecification().stream().map(Field::label).collect(Collectors.joining(", "));
    }

    /// Refuses what can't be the next document now.
    void expect(BatchRecord batch, Supply.State next) {
        var supply = rows.of(batch.id());
        if (next == Supply.State.OOS_CONFIRMED) {
            if (supply.isPresent()) throw new Refusal(SupplyRefusal.SUPPLY_BEGUN);
            path.expectLeadsOn(batch, Certification.State.OOS_PATH);
            return;
        }
        supply.orElseThrow(() -> new Refusal(SupplyRefusal.SUPPLY_NOT_BEGUN)).expect(next);
        if (next == Supply.State.EXPIRED) expectExpired(batch.id());
        if (next == Supply.State.NOTIFIED) expectTold(batch.id());
        if (next == Supply.State.SUPPLIED_OOS) labels.expectStated(batch.id());
    }

    private void expectExpired(UUID batch) {
        if (!expired(batch)) throw new Refusal(SupplyRefusal.NOT_EXPIRED);
    }

    private boolean expired(UUID batch) {
        var now = clock.instant();
        return units.of(batch).stream().noneMatch(u -> u.expiry().isAfter(now));
    }

    private void expectTold(UUID batch) {
        var open = notices.of(batch).stream()
                .filter(n -> n.cause() == Notice.Cause.SUPPLY && n.doneAt() == null)
                .map(n -> n.addressee().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) throw new Refusal(SupplyRefusal.NOTICES_OPEN, open);
    }

    /// Takes up a signed document.
    @Allowed({Role.QC, Role.QA, Role.QP, Role.PHYSICIAN, Role.PHARMACOVIGILANCE})
    public void take(BatchRecord batch, Supply.State next, String words) {
        expect(batch, next);
        var supply = next == Supply.State.OOS_CONFIRMED ? begin(batch, words) : move(batch, next);
        document(supply, words);
        if (next == Supply.State.SUPPLIED_OOS) supply(batch, words);
        if (next.takesBack()) units.all(batch.id(), UnitState.BLOCKED, next.words());
    }

    private Supply begin(BatchRecord batch, String words) {
        var supply = new Supply(Uuid7.next(), batch.id(), clock.instant());
        rows.add(supply);
        path.leadOn(batch, Certification.State.OOS_PATH, words);
        return supply;
    }

    private Supply move(BatchRecord batch, Supply.State next) {
        var supply = rows.of(batch.id()).orElseThrow(() -> new Refusal(SupplyRefusal.SUPPLY_NOT_BEGUN));
        supply.become(next, clock.instant());
        return supply;
    }

    private void document(Supply supply, String words) {
        rows.add(new SupplyDocument(Uuid7.next(), supply, words, caller.person(), clock.instant()));
        acts.fire(Act.of("supply.moved", "supply", supply.batchId())
                .set("state", supply.state())
                .because(words));
    }

    private void supply(BatchRecord batch, String words) {
        path.leadOn(batch, Certification.State.SUPPLIED_OOS, words);
        units.all(batch.id(), UnitState.SUPPLIED_OOS, failed(batch));
        notices.open(batch, Notice.Cause.SUPPLY, Notice.To.ofSupply(batch.regime()));
    }

    /// The bed reports that a bag was given; one given before it was supplied has its own way. Called by the event's
    /// observer.
    void given(UUID batch, Units.Listed unit) {
        rows.of(batch).filter(s -> s.supplied(unit.givenAt())).ifPresent(supply -> {
            supply.become(Supply.State.ADMINISTERED_OOS, clock.instant());
            document(supply, unit.name());
        });
    }
}
