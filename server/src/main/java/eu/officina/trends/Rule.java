package eu.officina.trends;

import java.math.BigDecimal;
import java.util.BitSet;

/// The four Western Electric rules.
///
/// - **Shape** of the last `window` numbers at least `needed` lie further than `sigmas` from the centre, on one side;
///   the last one does.
///
/// @rule TD-04
/// @source Western Electric, Statistical Quality Control Handbook, 1956
public enum Rule {
    ONE_BEYOND_3(1, 1, 3),
    TWO_OF_THREE_BEYOND_2(3, 2, 2),
    FOUR_OF_FIVE_BEYOND_1(5, 4, 1),
    EIGHT_ON_ONE_SIDE(8, 8, 0);

    private final int window;
    private final int needed;
    private final BigDecimal sigmas;

    Rule(int window, int needed, int sigmas) {
        this.window = window;
        this.needed = needed;
        this.sigmas = BigDecimal.valueOf(sigmas);
    }

    /// Whether distances can be told: without any spread only the side of the centre can.
    boolean judges(BigDecimal sigma) {
        return sigma.signum() > 0 || sigmas.signum() == 0;
    }

    /// The distance from the centre that counts as beyond.
    BigDecimal distance(BigDecimal sigma) {
        return sigma.multiply(sigmas);
    }

    /// Whether this rule speaks when the number at `last` is recorded.
    ///
    /// @param beyond which numbers lie beyond, on the side that is looked at
    boolean speaks(BitSet beyond, int last) {
        return beyond.get(last) && beyond.get(first(last), last + 1).cardinality() >= needed;
    }

    /// Where the window begins that ends with `last`.
    int first(int last) {
        return Math.max(0, last - window + 1);
    }
}
