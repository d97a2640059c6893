package eu.officina.masterrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.NewWork;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// How a draft comes into the workspace and is saved again.
///
/// @rule MR-11
@UseCase
public class MasterDrafts {
    private static final int MOST_CHANGES_TOLD = 200;

    @Inject
    MasterRecords records;

    @Inject
    Caller caller;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    @Inject
    @Any
    Instance<MasterGuard> guards;

    /// All that makes one save the same as another.
    private record Sent(UUID id, int revision, Master master) {}

    /// Takes a draft in.
    @Allowed({Role.QA, Role.OPERATOR, Role.QC, Role.CENTRAL_QA, Role.CENTRAL_QP})
    @NewWork
    public UUID draft(@Valid @NotNull Master master) {
        return receipts.once(master, id -> {
            expectFree(master);
            guards.forEach(guard -> guard.saving(master));
            var record = new MasterRecord(id, master, caller.person().subject());
            records.add(record);
            acts.fire(Act.of("master.drafted", "master-record", id)
                    .set("edition", master.product() + " " + master.edition())
                    .set("sha256", record.sha256()));
        });
    }

    private void expectFree(Master master) {
        if (records.exists(master.product(), master.edition())) {
            throw new Refusal(MasterRefusal.EDITION_TAKEN, master.product(), master.edition());
        }
    }

    /// Saves a draft with another content. The audit trail keeps each difference.
    ///
    /// @param revision the one that the author changed; an older one is refused
    @Allowed({Role.QA, Role.OPERATOR, Role.QC, Role.CENTRAL_QA, Role.CENTRAL_QP})
    public void save(UUID id, int revision, @Valid @NotNull Master master) {
        receipts.once(new Sent(id, revision, master), ignored -> {
            var record = records.get(id);
            var before = record.master();
            var hash = record.sha256();
            var renamed = !before.product().equals(master.product())
                    || !before.edition().equals(master.edition());
            if (renamed) expectFree(master);
            record.save(master, revision, caller.person().subject());
            guards.forEach(guard -> guard.saving(master));
            acts.fire(told(Act.of("master.saved", "master-record", id), before, master)
                    .change("sha256", hash, record.sha256()));
        });
    }

    private static Act told(Act act, Master before, Master after) {
        var differences = MasterComparison.of(before, after);
        var told = act;
        for (var d : differences.subList(0, Math.min(differences.size(), MOST_CHANGES_TOLD))) {
            told = told.change(d.where(), d.before(), d.after());
        }
        return differences.size() > MOST_CHANGES_TOLD ? told.set("differences", differences.size()) : told;
    }
}
