package eu.officina.masterrecords;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.desk.Desk;
import eu.officina.rulepacks.Regime;
import eu.officina.signatures.Signatures;
import eu.officina.signatures.Signed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The editions of the workspace as they are read.
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
    Signatures signatures;

    @Inject
    Caller caller;

    @Inject
    Desk desk;

    @Inject
    @Any
    Instance<MasterGuard> guards;

    /// One edition in the list.
    public record Listed(
            UUID id,
            String product,
            String edition,
            String title,
            Regime regime,
            MasterRecord.State state,
            int revision,
            @Nullable Instant effectiveFrom,
            @Nullable String stateReason,
            @Nullable String nextEdition,
            String sha256,
            boolean mine) {}

    /// An edition with its document.
    public record Edition(Listed about, Master master) {}

    @Reads
    @Allowed
    public List<Listed> list() {
        return records.all().stream().map(this::listed).toList();
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

    /// The edition itself, for the features that build on it.
    @Reads
    @Allowed
    public MasterRecord record(UUID id) {
        return records.get(id);
    }

    /// By whom it was moved, the oldest first.
    @Reads
    @Allowed
    public List<Signed> signatures(UUID id) {
        return signatures.on(records.get(id).id());
    }

    /// What everybody who reads the edition must know.
    @Reads
    @Allowed
    public List<String> notes(UUID id) {
        var master = records.get(id).master();
        var texts = desk.texts(caller.place().zone());
        return guards.stream().flatMap(g -> g.notes(master, texts).stream()).toList();
    }

    /// The edition by which the product is made now.
    @Reads
    @Allowed
    public MasterRecord effective(String product) {
        return records.effective(product).orElseThrow(() -> new Refusal(MasterRefusal.NO_EFFECTIVE_MASTER, product));
    }

    private Listed listed(MasterRecord m) {
        return new Listed(
                m.id(),
                m.product(),
                m.edition(),
                m.title(),
                m.regime(),
                m.state(),
                m.revision(),
                m.effectiveFrom(),
                m.stateReason(),
                m.nextEdition(),
                m.sha256(),
                m.authored(caller.person().subject()));
    }
}
