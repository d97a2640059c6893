package eu.officina.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.trends.Signal.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The statistics of a series of single numbers, and the signals in it.
///
/// - **Shape** `counted` numbers, of which the first `baseline` make `centre` and `sigma` (null while there are too
/// few).
///   Exact decimals: a number on the centre line is on it.
///
/// @rule TD-02
/// @rule TD-04
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ControlChart(
        State state,
        int counted,
        int baseline,
        @Nullable BigDecimal centre,
        @Nullable BigDecimal sigma,
        List<Signal> signals) {
    public static final int FEWEST = 8;
    private static final int BASELINE = 20;
    /// The mean range of two numbers of a normal distribution, in sigmas.
    private static final BigDecimal D2 = new BigDecimal("1.128");

    /// What can be said.
    public enum State {
        TOO_FEW,
        /// All numbers of the baseline are the same: no distance can be told.
        FLAT,
        JUDGED
    }

    static ControlChart of(List<Point> points) {
        var counted = points.stream().filter(Point::counts).toList();
        var baseline = Math.min(BASELINE, counted.size());
        if (counted.size() < FEWEST)
            return new ControlChart(State.TOO_FEW, counted.size(), baseline, null, null, List.of());
        var base = counted.subList(0, baseline).stream().map(Point::number).toList();
        var centre = mean(base);
        var sigma = mean(ranges(base)).divide(D2, MathContext.DECIMAL128);
        var signals = new ArrayList<Signal>();
        for (var rule : Rule.values()) {
            if (!rule.judges(sigma)) continue;
            for (var side : Side.values()) signals.addAll(new Search(rule, side, counted, centre, sigma).signals());
        }
        var state = sigma.signum() == 0 ? State.FLAT : State.JUDGED;
        return new ControlChart(state, counted.size(), baseline, centre, sigma, List.copyOf(signals));
    }

    private static BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128);
    }

    private static List<BigDecimal> ranges(List<BigDecimal> numbers) {
        return IntStream.range(1, numbers.size())
                .mapToObj(i -> numbers.get(i).subtract(numbers.get(i - 1)).abs())
                .toList();
    }

    /// One rule on one side of one series.
    private record Search(Rule rule, Side side, List<Point> points, BigDecimal centre, BigDecimal sigma) {

        /// Windows that share a point, from the first number beyond to the last; `completed` where it first spoke.
        private record Span(int first, int completed, int last) {}

        List<Signal> signals() {
            var beyond = beyond();
            return spans(beyond).stream()
                    .map(span -> Signal.of(rule, side, points.get(span.completed()), within(beyond, span)))
                    .toList();
        }

        private List<Span> spans(BitSet beyond) {
            var found = new ArrayList<Span>();
            for (int last = beyond.nextSetBit(0); last >= 0; last = beyond.nextSetBit(last + 1)) {
                if (!rule.speaks(beyond, last)) continue;
                int first = beyond.nextSetBit(rule.first(last));
                var goesOn = !found.isEmpty() && first <= found.getLast().last();
                var before = goesOn ? found.removeLast() : new Span(first, last, last);
                found.add(new Span(before.first(), before.completed(), last));
            }
            return found;
        }

        private BitSet beyond() {
            var far = rule.distance(sigma);
            var line = side == Side.HIGH ? centre.add(far) : centre.subtract(far);
            var beyond = new BitSet();
            for (int i = 0; i < points.size(); i++) {
                var order = points.get(i).number().compareTo(line);
                beyond.set(i, side == Side.HIGH ? order > 0 : order < 0);
            }
            return beyond;
        }

        private List<Point> within(BitSet beyond, Span span) {
            return IntStream.rangeClosed(span.first(), span.last())
                    .filter(beyond::get)
                    .mapToObj(points::get)
                    .toList();
        }
    }

    /// How many sigmas the number lies from the centre, with its sign; nothing where no distance can be told.
    public @Nullable BigDecimal distance(BigDecimal number) {
        if (centre == null || sigma == null || sigma.signum() == 0) return null;
        return number.subtract(centre).divide(sigma, MathContext.DECIMAL64);
    }

    /// The line that many sigmas from the centre.
    public @Nullable BigDecimal line(int sigmas) {
        return centre == null || sigma == null ? null : centre.add(sigma.multiply(BigDecimal.valueOf(sigmas)));
    }
}
