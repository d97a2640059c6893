package eu.officina.trends;

import eu.officina.masterrecords.Limit;
import eu.officina.masterrecords.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A control chart as a drawing: the numbers from left to right, centre and sigmas, the limits that held.
///
/// - **Units** the drawing's own, as in its `viewBox`.
public record Plot(
        Size size,
        List<Mark> marks,
        List<Zone> zones,
        List<Text> lines,
        List<String> limits,
        List<Text> bounds,
        List<Text> ticks,
        List<Text> names,
        @Nullable Integer baseline,
        boolean whole) {

    /// How large, and how much is written beside it.
    public enum Size {
        FULL(960, 380, 54, 96, 16, 84),
        MIDDLE(460, 190, 44, 88, 12, 12),
        SMALL(280, 84, 8, 8, 8, 8);

        private final int width;
        private final int height;
        private final int left;
        private final int right;
        private final int top;
        private final int bottom;

        Size(int... measures) {
            width = measures[0];
            height = measures[1];
            left = measures[2];
            right = measures[3];
            top = measures[4];
            bottom = measures[5];
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        public int left() {
            return left;
        }

        public int end() {
            return width - right;
        }

        public int floor() {
            return height - bottom;
        }

        public int top() {
            return top;
        }
    }

    /// One number to draw.
    ///
    /// - **Shape** `name` whose it is, `value` as reported, `signalled` part of a signal.
    public record Dot(
            String name,
            String value,
            BigDecimal number,
            Shape shape,
            boolean signalled,
            boolean corrected,
            @Nullable Limit limit) {}

    /// What a mark looks like, whatever its colour.
    public enum Shape {
        PLAIN,
        OUT,
        CENSORED
    }

    /// A number in its place.
    public record Mark(Dot dot, int x, int y) {}

    /// The band that many sigmas around the centre.
    public record Zone(int sigmas, int y, int height) {}

    /// Something written, or a line with what it is.
    public record Text(int x, int y, String words) {}

    static Dot dot(Point point, boolean signalled) {
        var shape = point.verdict() == Verdict.OUT
                ? Shape.OUT
                : point.standing() == Point.Standing.CENSORED ? Shape.CENSORED : Shape.PLAIN;
        return new Dot(
                point.batchNumber(), point.value(), point.number(), shape, signalled, point.corrected(), point.limit());
    }

    /// What a chart needs of the scale: its numbers, and three sigmas around the centre.
    public static Stream<BigDecimal> reach(List<Dot> dots, ControlChart chart) {
        return Stream.concat(dots.stream().map(Dot::number), Stream.of(chart.line(3), chart.line(-3)))
                .filter(Objects::nonNull);
    }

    /// The last points of a trend, on its own scale.
    static Plot of(Trend trend, Size size, int most) {
        var drawn = trend.points().stream()
                .filter(p -> p.standing() != Point.Standing.OTHER_UNIT)
                .toList();
        var first = Math.max(0, drawn.size() - most);
        var dots = drawn.subList(first, drawn.size()).stream()
                .map(p -> dot(p, trend.signalled(p)))
                .toList();
        var limits = dots.stream().map(Dot::limit).filter(Objects::nonNull).toList();
        var scale = Scale.over(reach(dots, trend.chart()).toList(), limits);
        return new Drawing(size, scale, dots)
                .plot(trend.chart(), trend.parameter()::rounded, end(drawn, trend) - first);
    }

    /// How many of the drawn points stand before the end of the baseline; all of them while it grows.
    private static int end(List<Point> drawn, Trend trend) {
        if (trend.chart().counted() <= trend.chart().baseline()) return Integer.MIN_VALUE / 2;
        int counted = 0;
        int i = 0;
        while (counted < trend.chart().baseline()) if (drawn.get(i++).counts()) counted++;
        return i;
    }
}
