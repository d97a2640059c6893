package eu.officina.trends;

import eu.officina.masterrecords.Limit;
import eu.officina.trends.Plot.Dot;
import eu.officina.trends.Plot.Mark;
import eu.officina.trends.Plot.Size;
import eu.officina.trends.Plot.Text;
import eu.officina.trends.Plot.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the numbers of a chart into their places.
public record Drawing(Size size, Scale scale, List<Dot> dots) {
    private static final int MOST_NAMES = 24;
    private static final int LONGEST_NAME = 11;

    /// @param rounded how a computed number is written
    /// @param baseline before which dot the baseline ends; negative: not inside the drawing
    public Plot plot(ControlChart chart, Function<BigDecimal, String> rounded, int baseline) {
        var limits = Stream.of(limits(Scale::lower, Drawing::atLeast), limits(Scale::upper, Drawing::atMost))
                .flatMap(List::stream)
                .toList();
        return new Plot(
                size,
                IntStream.range(0, dots.size()).mapToObj(this::mark).toList(),
                Stream.of(3, 2, 1).flatMap(s -> zone(chart, s)).toList(),
                Stream.of(3, 0, -3).flatMap(s -> line(chart, s, rounded)).toList(),
                limits.stream().map(Stretch::path).toList(),
                limits.stream().map(Stretch::text).toList(),
                size == Size.SMALL
                        ? List.of()
                        : scale.ticks().stream().map(this::tick).toList(),
                size == Size.FULL ? names() : List.of(),
                baseline > 0 && baseline < dots.size() ? x(baseline) - gap() / 2 : null,
                scale.whole());
    }

    private Mark mark(int i) {
        return new Mark(dots.get(i), x(i), y(dots.get(i).number()));
    }

    private Stream<Zone> zone(ControlChart chart, int sigmas) {
        var above = chart.line(sigmas);
        var below = chart.line(-sigmas);
        return above == null || below == null
                ? Stream.of()
                : Stream.of(new Zone(sigmas, y(above), Math.max(1, y(below) - y(above))));
    }

    private Stream<Text> line(ControlChart chart, int sigmas, Function<BigDecimal, String> rounded) {
        var at = chart.line(sigmas);
        if (at == null || (sigmas != 0 && chart.state() == ControlChart.State.FLAT)) return Stream.of();
        var name = sigmas == 0 ? "x̄ " : sigmas > 0 ? "+3σ " : "−3σ ";
        return Stream.of(new Text(size.end() + 8, y(at), name + rounded.apply(at)));
    }

    private Text tick(BigDecimal number) {
        return new Text(size.left() - 8, y(number), number.stripTrailingZeros().toPlainString());
    }

    private List<Text> names() {
        int each = Math.ceilDiv(Math.max(1, dots.size()), MOST_NAMES);
        return IntStream.range(0, dots.size())
                .filter(i -> (dots.size() - 1 - i) % each == 0)
                .mapToObj(i -> new Text(x(i), size.floor() + 14, end(dots.get(i).name())))
                .toList();
    }

    /// As much of a name's end as fits: there the batches of a product differ.
    private static String end(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME + 1);
    }

    /// The same limit over neighbouring dots: its line, and what it asks.
    private record Stretch(String path, Text text) {}

    private static String atLeast(Limit limit) {
        return limit.min() == null ? "> " : "≥ ";
    }

    private static String atMost(Limit limit) {
        return limit.max() == null ? "< " : "≤ ";
    }

    private List<Stretch> limits(Function<@Nullable Limit, @Nullable BigDecimal> which, Function<Limit, String> sign) {
        var found = new ArrayList<Stretch>();
        int from = 0;
        for (int i = 1; i <= dots.size(); i++) {
            var limit = dots.get(from).limit();
            var bound = which.apply(limit);
            if (i < dots.size() && same(bound, which.apply(dots.get(i).limit()))) continue;
            if (limit != null && bound != null && scale.holds(bound)) {
                found.add(stretch(from, i - 1, bound, sign.apply(limit)));
            }
            from = i;
        }
        return found;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) return one == null && other == null;
        return one.compareTo(other) == 0;
    }

    private Stretch stretch(int from, int to, BigDecimal bound, String sign) {
        int begin = Math.max(size.left(), x(from) - gap() / 2);
        int end = Math.min(size.end(), x(to) + gap() / 2);
        var path = "M%d %dH%d".formatted(begin, y(bound), end);
        return new Stretch(path, new Text(begin + 4, y(bound) - 5, sign + bound.toPlainString()));
    }

    private int gap() {
        return (size.end() - size.left()) / Math.max(1, dots.size());
    }

    private int x(int i) {
        return size.left() + (int) ((i + 0.5) * (size.end() - size.left()) / dots.size());
    }

    private int y(BigDecimal number) {
        return size.floor() - (int) Math.round(scale.at(number) * (size.floor() - size.top()));
    }
}
