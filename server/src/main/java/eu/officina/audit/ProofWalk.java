package eu.officina.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One walk along the log that collects, for some of its leaves, the hashes that lead from each to the root.
///
/// - **Shape** begins with the frontier of any earlier size; holds one tree per full subtree.
///
/// @rule AU-04
/// @source RFC 6962 §2.1.1 (audit paths, from the leaf upwards)
class ProofWalk {
    /// One full subtree, and the paths of the wanted leaves in it.
    private record Tree(String root, long size, List<List<String>> paths) {}

    private final Deque<Tree> trees = new ArrayDeque<>();

    ProofWalk(MerkleLog start) {
        long left = start.size();
        for (var root : start.frontier()) {
            long size = Long.highestOneBit(left);
            trees.add(new Tree(root, size, List.of()));
            left -= size;
        }
    }

    /// Takes the next leaf; `path` is filled as the walk goes on, where its proof is wanted.
    void plus(String leafSha256, @Nullable List<String> path) {
        var last = new Tree(MerkleLog.leaf(leafSha256), 1, path == null ? List.of() : List.of(path));
        while (!trees.isEmpty() && trees.getLast().size() == last.size()) last = join(trees.removeLast(), last);
        trees.add(last);
    }

    /// Ends the walk: every path is whole.
    ///
    /// @return the root
    String end() {
        while (trees.size() > 1) {
            var right = trees.removeLast();
            trees.add(join(trees.removeLast(), right));
        }
        return trees.getFirst().root();
    }

    private static Tree join(Tree left, Tree right) {
        left.paths().forEach(path -> path.add(right.root()));
        right.paths().forEach(path -> path.add(left.root()));
        var paths = new ArrayList<>(left.paths());
        paths.addAll(right.paths());
        return new Tree(MerkleLog.node(left.root(), right.root()), left.size() + right.size(), paths);
    }
}
