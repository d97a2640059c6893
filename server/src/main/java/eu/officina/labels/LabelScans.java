package eu.officina.labels;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/// A label is scanned after it was printed, and again on its bag.
///
/// @rule LA-02
/// @rule LA-05
@UseCase
public class LabelScans {
    @Inject
    LabelRows rows;

    @Inject
    Labelling labelling;

    @Inject
    Reconciling reconciling;

    @Inject
    Batches batches;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// Reads a printed label back, before it goes on its bag.
    ///
    /// @rule LA-02
    @Allowed(Role.OPERATOR)
    public Labelling.Listed check(UUID batchId, String scanned) {
        var label = scanned(batchId, scanned);
        var copy = rows.last(label.id());
        if (copy.verify()) {
            acts.fire(Act.of("label.read-back", "label", batchId).set(Labelling.name(label, copy), "agrees"));
        } else caller.leafWritten(); // read twice: nothing changed
        return label.listed(copy.state());
    }

    /// Reads a label on its bag. When each is on its bag, the record's field for it is answered.
    ///
    /// @rule LA-05
    @Allowed(Role.OPERATOR)
    public Labelling.Listed apply(UUID batchId, String scanned) {
        var label = scanned(batchId, scanned);
        var copy = rows.last(label.id());
        if (copy.apply(caller.person(), clock.instant())) {
            acts.fire(Act.of("label.applied", "label", batchId).set(Labelling.name(label, copy), "on its bag"));
        } else caller.leafWritten(); // read twice: nothing changed
        reconciling.answerWhenDone(batchId);
        return label.listed(copy.state());
    }

    /// The label of this batch that was scanned; the batch is held.
    Label scanned(UUID batchId, String scanned) {
        batches.hold(batchId);
        return labelling
                .find(scanned)
                .filter(l -> l.batchId().equals(batchId))
                .orElseThrow(() -> new Refusal(LabelRefusal.NOT_THIS_LABEL));
    }
}
