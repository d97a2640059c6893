package eu.officina.audit;

import eu.officina.boundary.Hash;
import java.util.ArrayList;
import java.util.List;

/// The growing Merkle tree over the leaves of one workspace, kept as its frontier: one hash per full subtree.
///
/// - **Shape** `size` leaves; `frontier` the roots of the full subtrees, largest first, one per set bit of `size`.
///
/// @rule AU-02
/// @source RFC 6962 §2.1 (hashes of leaves and nodes are kept apart by a first byte)
record MerkleLog(long size, List<String> frontier) {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    static final MerkleLog EMPTY = new MerkleLog(0, List.of());

    static MerkleLog of(long size, String frontier) {
        return new MerkleLog(size, frontier.isEmpty() ? List.of() : List.of(frontier.split(",")));
    }

    MerkleLog plus(String leafSha256) {
        var trees = new ArrayList<>(frontier);
        trees.add(leaf(leafSha256));
        for (long full = size; (full & 1) == 1; full >>= 1) {
            var right = trees.removeLast();
            trees.add(node(trees.removeLast(), right));
        }
        return new MerkleLog(size + 1, List.copyOf(trees));
    }

    /// The root over all leaves; of none, the hash of nothing.
    String root() {
        if (frontier.isEmpty()) return Hash.of(new byte[0]).hex();
        var root = frontier.getLast();
        for (int i = frontier.size() - 2; i >= 0; i--) root = node(frontier.get(i), root);
        return root;
    }

    String frontierText() {
        return String.join(",", frontier);
    }

    static String leaf(String sha256) {
        return Hash.of(LEAF, new Hash(sha256).bytes()).hex();
    }

    static String node(String left, String right) {
        return Hash.of(NODE, new Hash(left).bytes(), new Hash(right).bytes()).hex();
    }
}
