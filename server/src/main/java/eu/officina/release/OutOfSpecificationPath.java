package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/// The way of a product that failed its specification: never certified, perhaps supplied at request.
///
/// - **Refuses** [ReleaseRefusal#NOT_OUT_OF_SPECIFICATION].
///
/// @rule RE-03
@UseCase
public class OutOfSpecificationPath {
    @Inject
    Releases releases;

    @Inject
    Sheets sheets;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    @Inject
    Event<CertificationChanged> changed;

    /// Leads a product out of specification on to its supply at request: it stays not certified. Called by supply.
    ///
    /// @rule RE-03
    @Allowed({Role.QC, Role.QA, Role.QP})
    public void leadOn(BatchRecord batch, Certification.State next, String words) {
        expectLeadsOn(batch, next);
        var certification = releases.certification(batch.id());
        var before = certification.state();
        certification.become(next, List.of(), words, clock.instant());
        batch.disposed(next);
        acts.fire(Act.of("batch.out-of-specification", "batch", batch.id()).change("release", before, next));
        changed.fire(new CertificationChanged(batch, sheets.of(batch).master().product(), next));
    }

    /// Refuses what is not out of specification, or was decided otherwise.
    @Allowed({Role.QC, Role.QA, Role.QP})
    public void expectLeadsOn(BatchRecord batch, Certification.State next) {
        var before = releases.certification(batch.id()).state();
        if (!before.leadsTo(next) || sheets.of(batch).outOfSpecification().isEmpty()) {
            throw new Refusal(ReleaseRefusal.NOT_OUT_OF_SPECIFICATION, before);
        }
    }
}
