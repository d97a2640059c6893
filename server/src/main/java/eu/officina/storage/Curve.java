package eu.officina.storage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A series as a drawing of 720 by 200.
///
/// - **Shape** `affected` how many bags lay there during each finding, in the order of the findings; a line breaks
/// where
///   nobody knows the temperature; of many readings the drawing keeps the extremes.
public record Curve(Temperatures.Series series, List<Integer> affected, Instant from, Instant to) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 200;
    private static final int BUCKETS = 360;

    public Curve {
        affected = List.copyOf(affected);
    }

    /// The readings as one path.
    public String path() {
        var path = new StringBuilder();
        Temperature.Reading before = null;
        for (var reading : thinned()) {
            boolean known = before != null
                    && Duration.between(before.at(), reading.at()).toMinutes() <= gap();
            path.append(known ? 'L' : 'M').append(x(reading.at())).append(' ').append(y(reading.celsius()));
            before = reading;
        }
        return path.toString();
    }

    private long gap() {
        long drawn = Duration.between(from, to).toMinutes() / BUCKETS;
        return Math.max(2L * series.limits().intervalMinutes(), 2 * drawn);
    }

    /// Of each stretch the coldest and the warmest reading, in their order.
    private List<Temperature.Reading> thinned() {
        var all = series.readings();
        if (all.size() <= 2 * BUCKETS) return all;
        int size = all.size() / BUCKETS + 1;
        return Stream.iterate(0, i -> i < all.size(), i -> i + size)
                .flatMap(i -> extremes(all.subList(i, Math.min(i + size, all.size()))))
                .toList();
    }

    private static Stream<Temperature.Reading> extremes(List<Temperature.Reading> some) {
        var coldest =
                some.stream().min((a, b) -> a.celsius().compareTo(b.celsius())).orElseThrow();
        var warmest =
                some.stream().max((a, b) -> a.celsius().compareTo(b.celsius())).orElseThrow();
        return coldest.at().isBefore(warmest.at()) ? Stream.of(coldest, warmest) : Stream.of(warmest, coldest);
    }

    public long x(Instant at) {
        long whole = Math.max(1, Duration.between(from, to).toSeconds());
        return Math.round((double) WIDTH * Duration.between(from, at).toSeconds() / whole);
    }

    public long y(BigDecimal celsius) {
        double low = bottom();
        return Math.round(HEIGHT - HEIGHT * (celsius.doubleValue() - low) / (top() - low));
    }

    private double bottom() {
        return Math.min(coldest(), limit(series.limits().lowest())) - margin();
    }

    private double top() {
        return Math.max(warmest(), limit(series.limits().highest())) + margin();
    }

    private double margin() {
        return Math.max(1, (warmest() - coldest()) / 10);
    }

    private double limit(@org.jspecify.annotations.Nullable BigDecimal limit) {
        return limit == null ? coldest() : limit.doubleValue();
    }

    private double coldest() {
        return series.readings().stream()
                .mapToDouble(r -> r.celsius().doubleValue())
                .min()
                .orElse(series.limits().highest().doubleValue() - 1);
    }

    private double warmest() {
        return series.readings().stream()
                .mapToDouble(r -> r.celsius().doubleValue())
                .max()
                .orElse(series.limits().highest().doubleValue());
    }
}
