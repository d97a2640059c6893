package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The limits of a value.
///
/// - **Shape** any of the four bounds may be absent.
///
/// @rule MR-01
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limit(
        @Nullable BigDecimal min,
        @Nullable BigDecimal minExclusive,
        @Nullable BigDecimal max,
        @Nullable BigDecimal maxExclusive) {

    public boolean contains(Reading reading) {
        return reading.atLeast(min, false)
                && reading.atLeast(minExclusive, true)
                && reading.atMost(max, false)
                && reading.atMost(maxExclusive, true);
    }

    /// Whether no bound is there.
    public boolean open() {
        return Stream.of(min, minExclusive, max, maxExclusive).allMatch(Objects::isNull);
    }

    /// Whether one side is bound twice.
    public boolean twice() {
        return (min != null && minExclusive != null) || (max != null && maxExclusive != null);
    }

    /// Whether no value can meet it.
    public boolean crossed() {
        var low = min == null ? minExclusive : min;
        var high = max == null ? maxExclusive : max;
        if (low == null || high == null) return false;
        int order = low.compareTo(high);
        return order > 0 || (order == 0 && (min == null || max == null));
    }

    /// Whether every value that meets it meets the other one too.
    public boolean within(Limit other) {
        return bounded(min, minExclusive, other.min, other.minExclusive, 1)
                && bounded(max, maxExclusive, other.max, other.maxExclusive, -1);
    }

    /// Whether one of its own bounds lies beyond the other's; where it has none, none does.
    public boolean exceeds(Limit other) {
        var own = new Limit(
                min == null && minExclusive == null ? other.min : min,
                min == null && minExclusive == null ? other.minExclusive : minExclusive,
                max == null && maxExclusive == null ? other.max : max,
                max == null && maxExclusive == null ? other.maxExclusive : maxExclusive);
        return !own.within(other);
    }

    /// @param side 1 for lower bounds, -1 for upper ones
    private static boolean bounded(
            @Nullable BigDecimal own,
            @Nullable BigDecimal ownExclusive,
            @Nullable BigDecimal outer,
            @Nullable BigDecimal outerExclusive,
            int side) {
        var limit = outer == null ? outerExclusive : outer;
        if (limit == null) return true;
        var bound = own == null ? ownExclusive : own;
        if (bound == null) return false;
        int order = Integer.signum(bound.compareTo(limit)) * side;
        return order > 0 || (order == 0 && (outer != null || own == null));
    }

    /// As people read it: `≥ 70`, `> 0.5`, `2 to 8`.
    public String inWords() {
        if (max != null && max.signum() == 0 && (min == null || min.signum() == 0)) return "0";
        if (min != null && max != null) return min.toPlainString() + " to " + max.toPlainString();
        List<String> parts = new ArrayList<>();
        if (min != null) parts.add("≥ " + min.toPlainString());
        if (minExclusive != null) parts.add("> " + minExclusive.toPlainString());
        if (max != null) parts.add("≤ " + max.toPlainString());
        if (maxExclusive != null) parts.add("< " + maxExclusive.toPlainString());
        return String.join(", ", parts);
    }
}
