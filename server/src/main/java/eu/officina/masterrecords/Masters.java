package eu.officina.masterrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.rulepacks.Regime;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a master batch record comes into the workspace and becomes effective.
///
/// @rule MR-02
@UseCase
public class Masters {
    private static final int MOST_READ = 200;
    private final Map<String, Master> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Master> eldest) {
            return size() > MOST_READ;
        }
    });

    @Inject
    MasterRecords records;

    @Inject
    Caller caller;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    /// One edition in the list.
    public record Listed(
            UUID id,
            String product,
            String edition,
            String title,
            Regime regime,
            MasterRecord.State state,
            @Nullable Instant effectiveFrom,
            String sha256) {}

    /// An edition with its document.
    public record Edition(Listed about, Master master) {}

    /// Takes a draft in.
    @Allowed({Role.QA, Role.OPERATOR, Role.QC})
    public UUID draft(@Valid @NotNull Master master) {
        return receipts.once(master, id -> {
            if (records.exists(master.product(), master.edition())) {
                throw new Refusal(MasterRefusal.EDITION_TAKEN, master.product(), master.edition());
            }
            var record = new MasterRecord(id, master, caller.person().subject());
            records.add(record);
            acts.fire(Act.of("master.drafted", "master-record", id)
                    .set("edition", master.product() + " " + master.edition())
                    .set("sha256", record.sha256()));
        });
    }

    @Reads
    @Allowed
    public List<Listed> list() {
        return records.all().stream().map(Masters::listed).toList();
    }

    @Reads
    @Allowed
    public Edition get(UUID id) {
        var record = records.get(id);
        return new Edition(listed(record), record.master());
    }

    /// The document of an edition, read once: its content is named by its hash and never changes.
    @Reads
    @Allowed
    public Master document(UUID id) {
        var record = records.get(id);
        return read.computeIfAbsent(record.sha256(), hash -> record.master());
    }

    /// The edition by which the product is made now.
    @Reads
    @Allowed
    public MasterRecord effective(String product) {
        return records.effective(product).orElseThrow(() -> new Refusal(MasterRefusal.NO_EFFECTIVE_MASTER, product));
    }

    private static Listed listed(MasterRecord m) {
        return new Listed(
                m.id(), m.product(), m.edition(), m.title(), m.regime(), m.state(), m.effectiveFrom(), m.sha256());
    }
}
