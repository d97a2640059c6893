package eu.officina.review;

import eu.officina.batchrecords.BatchMoved;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.signatures.Signatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// A batch that is given back loses the review signatures it had.
///
/// @rule RV-05
@ApplicationScoped
class Returns {
    @Inject
    Signatures signatures;

    void hear(@Observes BatchMoved moved) {
        if (moved.state() != BatchRecord.State.RETURNED_FOR_CORRECTION) return;
        for (var stage : Stage.values())
            signatures.voidOn(moved.batch().id(), stage.act(), "given back for correction");
    }
}
