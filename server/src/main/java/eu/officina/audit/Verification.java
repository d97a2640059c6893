package eu.officina.audit;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the whole record of a workspace again and says which row was changed, is missing, or was swapped.
///
/// @rule AU-03
@UseCase
public class Verification {
    private static final int STRETCH = 1_000;

    @Inject
    Seals seals;

    @Inject
    Leaves leaves;

    @Inject
    SealKey key;

    @Inject
    Caller caller;

    @Inject
    @Any
    Instance<FactRows> factRows;

    /// One row that is not as it was written.
    public record Finding(String table, String row, String what) {}

    /// What was read, and what was found; an intact record has no finding.
    public record Report(long leaves, long facts, int checkpoints, List<Finding> findings) {
        public boolean intact() {
            return findings.isEmpty();
        }
    }

    @Reads
    @Allowed
    public Report verify() {
        var checkpoints = seals.checkpoints();
        var walk = new LogWalk(caller.tenant(), key, checkpoints);
        long facts = 0;
        for (var stretch = seals.after(0, STRETCH);
                !stretch.isEmpty();
                stretch = seals.after(walk.position(), STRETCH)) {
            facts += walk(walk, stretch);
        }
        walk.end();
        seals.forgotten()
                .forEach(id -> walk.findings()
                        .add(new Finding("audit_leaf", id.toString(), "was never sealed and does not wait for it")));
        return new Report(walk.position(), facts, checkpoints.size(), List.copyOf(walk.findings()));
    }

    private int walk(LogWalk walk, List<Seals.Sealed> stretch) {
        var found = leaves.of(stretch.stream().map(Seals.Sealed::leaf).toList()).stream()
                .collect(Collectors.toMap(Leaf::id, Function.identity()));
        stretch.forEach(place -> walk.step(place, found.get(place.leaf())));
        var facts = found.values().stream()
                .filter(walk::trusted)
                .flatMap(leaf -> leaf.read().facts().stream())
                .toList();
        return checkFacts(facts, walk.findings());
    }

    private int checkFacts(List<Act.Fact> facts, List<Finding> findings) {
        for (var source : factRows) {
            var mine =
                    facts.stream().filter(f -> f.table().equals(source.table())).toList();
            if (mine.isEmpty()) continue;
            var now = source.hashes(mine.stream().map(Act.Fact::id).toList());
            var differ = mine.stream()
                    .filter(fact -> !fact.sha256().equals(hex(now.get(fact.id()))))
                    .toList();
            if (differ.isEmpty()) continue;
            var before = source.earlier(differ.stream().map(Act.Fact::id).toList());
            differ.stream()
                    .filter(fact -> !fact.sha256().equals(hex(before.get(fact.id()))))
                    .forEach(fact -> findings.add(found(fact, now.containsKey(fact.id()))));
        }
        return facts.size();
    }

    private static String hex(@Nullable Hash hash) {
        return hash == null ? "" : hash.hex();
    }

    private static Finding found(Act.Fact fact, boolean there) {
        return new Finding(
                fact.table(), fact.id().toString(), there ? "was changed after it was written" : "is missing");
    }
}
