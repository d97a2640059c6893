package eu.officina.audit;

import eu.officina.audit.Verification.Finding;
import eu.officina.boundary.Hash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One walk along a sealed log: recomputes every hash, root and signature on the way.
///
/// @rule AU-03
class LogWalk {
    private final UUID tenant;
    private final SealKey key;
    private final Deque<Checkpoint> ahead;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<UUID> broken = new HashSet<>();
    private MerkleLog log = MerkleLog.EMPTY;
    private String link = "";

    LogWalk(UUID tenant, SealKey key, List<Checkpoint> checkpoints) {
        this.tenant = tenant;
        this.key = key;
        this.ahead = new ArrayDeque<>(checkpoints);
    }

    void step(Seals.Sealed place, @Nullable Leaf leaf) {
        if (place.position() != log.size() + 1) {
            find("audit_seal", "position " + (log.size() + 1), "is missing: the log goes on at " + place.position());
            log = new MerkleLog(place.position() - 1, log.frontier());
        }
        if (leaf == null) find("audit_leaf", place.leaf().toString(), "is missing (position " + place.position() + ")");
        else check(place, leaf);
        log = log.plus(place.sha256());
        if (!ahead.isEmpty() && ahead.getFirst().size() == log.size()) pass(ahead.removeFirst());
    }

    private void check(Seals.Sealed place, Leaf leaf) {
        var row = leaf.id().toString();
        var before = findings.size();
        if (!Hash.of(leaf.content()).hex().equals(leaf.sha256()))
            find("audit_leaf", row, "was changed: its content has another hash");
        else if (!leaf.sha256().equals(place.sha256()))
            find("audit_leaf", row, "was swapped or rewritten: not the leaf that was sealed");
        else if (!leaf.agrees(leaf.read())) find("audit_leaf", row, "was changed: its columns differ from its content");
        if (findings.size() > before) broken.add(leaf.id());
    }

    private void pass(Checkpoint checkpoint) {
        var row = "size " + checkpoint.size();
        if (!checkpoint.root().equals(log.root())) find("audit_checkpoint", row, "does not fit the leaves before it");
        if (!checkpoint.previous().equals(link))
            find("audit_checkpoint", row, "does not follow the checkpoint before it");
        if (!key.signed(checkpoint.statement(tenant), checkpoint.signature())) {
            find("audit_checkpoint", row, "has a signature that is not ours");
        }
        link = checkpoint.link();
    }

    /// After the last leaf: no checkpoint may be left over, and the last leaf must lie under one.
    void end() {
        ahead.forEach(c ->
                find("audit_seal", "up to " + c.size(), "is missing: a checkpoint stands beyond the end of the log"));
    }

    /// Whether what this leaf says of other rows can be relied on.
    boolean trusted(Leaf leaf) {
        return !broken.contains(leaf.id());
    }

    long position() {
        return log.size();
    }

    List<Finding> findings() {
        return findings;
    }

    private void find(String table, String row, String what) {
        findings.add(new Finding(table, row, what));
    }
}
