package eu.officina.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.trends.ControlChart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many numbers a site has, their mean and their standard deviation (null below eight).
///
/// @rule OV-05
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Spread(
        int n, @Nullable BigDecimal mean, @Nullable BigDecimal deviation) {
    private static final MathContext EXACT = MathContext.DECIMAL64;

    static Spread of(List<BigDecimal> numbers) {
        var n = numbers.size();
        if (n < ControlChart.FEWEST) return new Spread(n, null, null);
        var mean = sum(numbers).divide(BigDecimal.valueOf(n), EXACT);
        var squares = numbers.stream().map(x -> x.subtract(mean).pow(2)).toList();
        var variance = sum(squares).divide(BigDecimal.valueOf(n - 1L), EXACT);
        return new Spread(n, mean, variance.sqrt(EXACT));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// As a chart draws it: no signals are looked for over sites.
    ControlChart chart() {
        if (mean == null || deviation == null) {
            return new ControlChart(ControlChart.State.TOO_FEW, n, n, null, null, List.of());
        }
        var state = deviation.signum() == 0 ? ControlChart.State.FLAT : ControlChart.State.JUDGED;
        return new ControlChart(state, n, n, mean, deviation, List.of());
    }
}
