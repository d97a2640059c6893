package eu.officina.oversight;

import eu.officina.batchrecords.BatchCompleted;
import eu.officina.batchrecords.BatchMoved;
import eu.officina.batchrecords.BatchOpened;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.EntryRecorded;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.Masters;
import eu.officina.materials.LotDecisions;
import eu.officina.quality.DeviationChanged;
import eu.officina.release.CertificationChanged;
import eu.officina.traceability.Codes;
import eu.officina.traceability.Node;
import eu.officina.traceability.Tracing;
import eu.officina.traceability.Unit;
import eu.officina.traceability.UnitAdministered;
import eu.officina.traceability.UnitsPortioned;
import eu.officina.trends.Parameter;
import eu.officina.vigilance.CaseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Publishes a fact with each command that makes one.
///
/// @rule OV-02
/// @rule OV-04
@ApplicationScoped
class Publisher {
    @Inject
    Facts facts;

    @Inject
    Uses uses;

    @Inject
    LotDecisions lots;

    @Inject
    Tracing tracing;

    @Inject
    Batches batches;

    @Inject
    Sheets sheets;

    @Inject
    Masters masters;

    @Inject
    Clock clock;

    void opened(@Observes BatchOpened e) {
        batch(e.batch(), e.product(), "STARTED");
        uses.add(
                Codes.chain(e.batch().chainOfIdentity()),
                e.batch().id(),
                e.batch().number(),
                e.product());
    }

    /// @rule OV-06
    void used(@Observes EntryRecorded e) {
        if (e.usedId() == null || !"lot".equals(e.usedKind())) return;
        var product = masters.get(e.batch().masterId()).master().product();
        for (var thing :
                tracing.trace(e.usedId(), Tracing.Direction.BACK).kind(Node.Kind.LOT)) { // itself, and its sources
            var lot = lots.get(thing.id());
            for (var code : Codes.lot(lot))
                uses.add(code, e.batch().id(), e.batch().number(), product);
        }
    }

    /// A pooled bag bears the number of its first batch: what went into the others is looked for there too.
    ///
    /// @rule OV-06
    void pooled(@Observes UnitsPortioned e) {
        var into = batches.identity(e.into().getFirst().batchId());
        e.from().stream()
                .map(Unit::batchId)
                .distinct()
                .filter(batch -> !batch.equals(into.batch()))
                .forEach(batch -> uses.passOn(batch, into.batch(), into.number(), into.product()));
    }

    void completed(@Observes BatchCompleted e) {
        var within = sheets.of(e.batch()).outOfSpecification().isEmpty();
        batch(e.batch(), e.product(), within ? "COMPLETED" : "OUT_OF_SPECIFICATION");
    }

    void moved(@Observes BatchMoved e) {
        var detail = switch (e.state()) {
            case IN_PROCESS -> "STARTED";
            case RETURNED_FOR_CORRECTION -> "COMPLETED";
            default -> e.state().name();
        };
        batch(e.batch(), e.product(), detail);
    }

    void decided(@Observes CertificationChanged e) {
        batch(e.batch(), e.product(), e.state().name());
    }

    private void batch(BatchRecord batch, String product, String detail) {
        var of = new PublishedFact.Of(product, batch.regime());
        publish(PublishedFact.Kind.BATCH, batch.id(), of, told(batch.number(), detail, null));
    }

    void deviation(@Observes DeviationChanged e) {
        var d = e.deviation();
        var detail = d.open() ? "OPEN" : String.valueOf(d.severity());
        publish(PublishedFact.Kind.DEVIATION, d.id(), of(d.batch()), told(d.number(), detail, d.due()));
    }

    void given(@Observes UnitAdministered e) {
        publish(
                PublishedFact.Kind.UNIT,
                e.unit().id(),
                of(e.batch()),
                told(e.unit().name(), "ADMINISTERED", null));
    }

    void reported(@Observes CaseChanged e) {
        var detail = (e.serious() ? "SERIOUS" : "NON_SERIOUS") + ", CRS " + e.grade() + ", " + e.state();
        publish(PublishedFact.Kind.CASE, e.id(), of(e.batch()), told(e.number(), detail, e.due()));
    }

    /// Each entry of a number, also one that takes it back; nothing that would tell of the patient.
    void measured(@Observes EntryRecorded e) {
        var parameters = Parameter.of(e.step(), e.field());
        if (parameters.isEmpty()) return;
        var master = masters.get(e.batch().masterId()).master();
        if (Parameter.fromPatient(e.field(), master)) return;
        var of = new PublishedFact.Of(master.product(), e.batch().regime());
        for (var p : parameters) {
            var number = Measured.of(p, e.value(), e.verdict()).write();
            publish(PublishedFact.Kind.PARAMETER, e.batch().id(), of, told(p.key(), number, null));
        }
    }

    private PublishedFact.Of of(UUID batch) {
        return new PublishedFact.Of(
                batches.identity(batch).product(), batches.record(batch).regime());
    }

    private PublishedFact.Told told(String name, String detail, @Nullable Instant due) {
        return new PublishedFact.Told(name, detail, due, clock.instant());
    }

    private void publish(PublishedFact.Kind kind, UUID subject, PublishedFact.Of of, PublishedFact.Told told) {
        facts.add(new PublishedFact(Uuid7.next(), kind, subject, of, told));
    }
}
