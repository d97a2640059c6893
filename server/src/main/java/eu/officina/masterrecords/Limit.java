package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
