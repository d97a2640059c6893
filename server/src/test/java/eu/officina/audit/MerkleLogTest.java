package eu.officina.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Hash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleLogTest {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    @Test
    @Verifies("AU-02")
    void theRootIsThatOfTheWholeTreeAtEverySize() {
        var log = MerkleLog.EMPTY;
        List<String> leaves = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            var leaf = Hash.of("leaf " + i).hex();
            leaves.add(leaf);
            log = log.plus(leaf);
            assertThat(log.root()).as("size %d", i + 1).isEqualTo(tree(leaves));
            assertThat(MerkleLog.of(log.size(), log.frontierText())).isEqualTo(log);
        }
    }

    @Test
    @Verifies("AU-02")
    void aSwappedPairHasAnotherRoot() {
        var a = Hash.of("a").hex();
        var b = Hash.of("b").hex();
        assertThat(MerkleLog.EMPTY.plus(a).plus(b).root())
                .isNotEqualTo(MerkleLog.EMPTY.plus(b).plus(a).root());
    }

    /// RFC 6962 §2.1, recursively: an oracle that shares nothing with the frontier.
    private static String tree(List<String> leaves) {
        if (leaves.size() == 1)
            return Hash.of(LEAF, new Hash(leaves.getFirst()).bytes()).hex();
        int half = Integer.highestOneBit(leaves.size() - 1);
        var left = new Hash(tree(leaves.subList(0, half))).bytes();
        var right = new Hash(tree(leaves.subList(half, leaves.size()))).bytes();
        return Hash.of(NODE, left, right).hex();
    }
}
