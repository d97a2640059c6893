package eu.officina.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Hash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofWalkTest {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    @Test
    @Verifies("AU-04")
    void everyLeafOfEverySizeLeadsToTheRoot() {
        for (int size = 1; size <= 40; size++) {
            var paths = paths(MerkleLog.EMPTY, 0, size);
            var root = log(size).root();
            for (int i = 0; i < size; i++) {
                assertThat(root(leaf(i), i, size, paths.get(i)))
                        .as("leaf %d of %d", i, size)
                        .isEqualTo(root);
            }
        }
    }

    @Test
    @Verifies("AU-04")
    void aWalkThatBeginsAtACheckpointGivesTheSameProofs() {
        for (int start = 0; start < 33; start++) {
            var whole = paths(MerkleLog.EMPTY, 0, 37);
            var later = paths(log(start), start, 37);
            assertThat(later).isEqualTo(whole.subList(start, 37));
        }
    }

    @Test
    @Verifies("AU-04")
    void anotherLeafAnotherPlaceOrAnotherPathLeadsElsewhere() {
        var paths = paths(MerkleLog.EMPTY, 0, 21);
        var root = log(21).root();
        assertThat(root(leaf(4), 5, 21, paths.get(5))).isNotEqualTo(root);
        assertThat(root(leaf(5), 4, 21, paths.get(5))).isNotEqualTo(root);
        assertThat(root(leaf(5), 5, 21, paths.get(6))).isNotEqualTo(root);
        assertThat(root(leaf(5), 5, 16, paths.get(5))).isNotEqualTo(root);
    }

    private static MerkleLog log(int size) {
        var log = MerkleLog.EMPTY;
        for (int i = 0; i < size; i++) log = log.plus(leaf(i));
        return log;
    }

    private static List<List<String>> paths(MerkleLog start, int from, int size) {
        var walk = new ProofWalk(start);
        var paths = new ArrayList<List<String>>();
        for (int i = from; i < size; i++) {
            paths.add(new ArrayList<>());
            walk.plus(leaf(i), paths.getLast());
        }
        assertThat(walk.end()).isEqualTo(log(size).root());
        return paths;
    }

    private static String leaf(int i) {
        return Hash.of("leaf " + i).hex();
    }

    /// RFC 9162 §2.1.3.2, written down from the text.
    private static String root(String leaf, int index, int size, List<String> path) {
        var hash = Hash.of(LEAF, new Hash(leaf).bytes());
        int at = index;
        int last = size - 1;
        for (var step : path) {
            if (last == 0) return "";
            if ((at & 1) == 1 || at == last) {
                hash = Hash.of(NODE, new Hash(step).bytes(), hash.bytes());
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else hash = Hash.of(NODE, hash.bytes(), new Hash(step).bytes());
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash.hex() : "";
    }
}
