package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
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
    Deciding deciding;

    @Inject
    Releases releases;

    @Inject
    Sheets sheets;

    @Inject
    Clock clock;

    /// Leads a product out of specification on to its supply at request: it stays not certified. Called by supply.
    ///
    /// @rule RE-03
    @Allowed({Role.QC, Role.QA, Role.QP})
    public void leadOn(BatchRecord batch, Certification.State next, String words) {
        expectLeadsOn(batch, next);
        deciding.carryOut(
                batch,
                new Deciding.Decision(next, List.of(), words, clock.instant(), "batch.out-of-specification", null));
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
