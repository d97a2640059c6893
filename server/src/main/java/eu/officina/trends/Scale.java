package eu.officina.trends;

import eu.officina.masterrecords.Limit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From what to what a drawing reaches; several drawings with the same scale can be compared.
///
/// - **Shape** `whole` says whether every limit lies inside: one so far away that the numbers would take less than a
///   third of the height is left out, and told in words.
public record Scale(double low, double high, boolean whole) {
    private static final double MARGIN = 0.06;
    private static final double LEAST_PART = 1.0 / 3;
    private static final int MOST_TICKS = 5;

    /// @param numbers what must be inside
    /// @param limits what should be inside
    public static Scale over(Collection<BigDecimal> numbers, Collection<Limit> limits) {
        var inside = numbers.stream().mapToDouble(BigDecimal::doubleValue).summaryStatistics();
        if (inside.getCount() == 0) return new Scale(0, 1, true);
        var low = inside.getMin();
        var high = inside.getMax();
        var range = high > low ? high - low : Math.max(1, Math.abs(high) * 0.1);
        boolean whole = true;
        for (var bound : limits.stream().flatMap(Scale::bounds).toList()) {
            var reach = Math.max(high, bound.doubleValue()) - Math.min(low, bound.doubleValue());
            if (reach > range / LEAST_PART) whole = false;
            else {
                low = Math.min(low, bound.doubleValue());
                high = Math.max(high, bound.doubleValue());
            }
        }
        var margin = high > low ? (high - low) * MARGIN : range / 2;
        return new Scale(low - margin, high + margin, whole);
    }

    private static Stream<BigDecimal> bounds(Limit limit) {
        return Stream.of(lower(limit), upper(limit)).filter(Objects::nonNull);
    }

    static @Nullable BigDecimal lower(@Nullable Limit limit) {
        return limit == null ? null : limit.min() == null ? limit.minExclusive() : limit.min();
    }

    static @Nullable BigDecimal upper(@Nullable Limit limit) {
        return limit == null ? null : limit.max() == null ? limit.maxExclusive() : limit.max();
    }

    boolean holds(BigDecimal number) {
        return number.doubleValue() >= low && number.doubleValue() <= high;
    }

    /// Where the number lies between the lowest (0) and the highest (1).
    double at(BigDecimal number) {
        return (number.doubleValue() - low) / (high - low);
    }

    /// A few round numbers to read it by.
    List<BigDecimal> ticks() {
        var step = step();
        var ticks = new ArrayList<BigDecimal>();
        var first = BigDecimal.valueOf(Math.ceil(low / step.doubleValue())).multiply(step);
        for (var tick = first; tick.doubleValue() <= high; tick = tick.add(step)) ticks.add(tick);
        return ticks;
    }

    private BigDecimal step() {
        var power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10((high - low) / MOST_TICKS)));
        for (var factor : List.of(1, 2, 5)) {
            var step = power.multiply(BigDecimal.valueOf(factor));
            if ((high - low) / step.doubleValue() <= MOST_TICKS) return step;
        }
        return power.multiply(BigDecimal.TEN);
    }
}
