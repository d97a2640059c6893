package eu.officina.monitoring;

import eu.officina.masterrecords.EmSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What was found at one site over time, with the alert and action lines that held.
///
/// - **Shape** one drawing per site and kind of sample; only what was read; a shape per level, so that colour is not
///   needed.
/// - **Units** the drawing's own, as in its `viewBox`; counts as [Limits].
public record TrendDrawing(
        SampleView.Where where,
        EmSample.Type type,
        List<Mark> marks,
        Line alert,
        Line action,
        List<Tick> ticks,
        Instant from,
        Instant to) {
    public static final int WIDTH = 620;
    public static final int HEIGHT = 190;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 16;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 30;

    /// One result: where it stands, and what it was.
    public record Mark(SampleView sample, Limits.Level level, int x, int y) {
        /// A triangle for alert, a square for action; a circle is drawn by itself.
        public String path() {
            return level == Limits.Level.ALERT
                    ? "M%d %d l6 11 h-12 z".formatted(x, y - 7)
                    : "M%d %d h11 v11 h-11 z".formatted(x - 5, y - 5);
        }
    }

    /// A limit over time: its path, and where and what it is at the end.
    public record Line(String path, int limit, int y) {}

    /// A number on the axis.
    public record Tick(int count, int y) {}

    /// One drawing per site and kind, in the order of the sites.
    static List<TrendDrawing> of(List<SampleView> samples) {
        Map<String, List<SampleView>> series = new LinkedHashMap<>();
        samples.stream()
                .filter(s -> s.level() != null && s.result() != null)
                .sorted(Comparator.comparing((SampleView s) -> s.where().site())
                        .thenComparing(SampleView::type)
                        .thenComparing(s -> s.times().opened()))
                .forEach(s -> series.computeIfAbsent(s.where().site() + s.type(), none -> new ArrayList<>())
                        .add(s));
        return series.values().stream().map(TrendDrawing::drawn).toList();
    }

    private static TrendDrawing drawn(List<SampleView> series) {
        var first = series.getFirst();
        var scale = new Scale(first.times().opened(), series.getLast().times().opened(), highest(series));
        return new TrendDrawing(
                first.where(),
                first.type(),
                series.stream().map(scale::mark).toList(),
                scale.line(series, s -> s.limits().alert()),
                scale.line(series, s -> s.limits().action()),
                List.of(new Tick(scale.most(), scale.y(scale.most())), new Tick(0, scale.y(0))),
                scale.from(),
                scale.to());
    }

    private static int highest(List<SampleView> series) {
        var most = series.stream()
                .mapToInt(s -> Math.max(s.limits().action(), count(s)))
                .max()
                .orElse(0);
        return Math.max(4, most + most / 5);
    }

    private static int count(SampleView sample) {
        var result = sample.result();
        return result == null ? 0 : result.count();
    }

    /// From times and counts to places.
    private record Scale(Instant from, Instant to, int most) {
        int x(Instant at) {
            var whole = Math.max(1, Duration.between(from, to).toMinutes());
            return LEFT
                    + 8
                    + (int) ((RIGHT - LEFT - 16) * Duration.between(from, at).toMinutes() / whole);
        }

        int y(int count) {
            return BOTTOM - (int) ((long) (BOTTOM - TOP) * count / most);
        }

        Mark mark(SampleView sample) {
            var level = sample.level() == null ? Limits.Level.WITHIN : sample.level();
            return new Mark(sample, level, x(sample.times().opened()), y(count(sample)));
        }

        /// A step where a limit changed.
        Line line(List<SampleView> series, ToIntFunction<SampleView> which) {
            int last = which.applyAsInt(series.getFirst());
            var path = new StringBuilder("M" + LEFT + " " + y(last));
            for (var sample : series) {
                last = which.applyAsInt(sample);
                path.append(" H" + x(sample.times().opened()) + " V" + y(last));
            }
            return new Line(path.append(" H" + RIGHT).toString(), last, y(last));
        }
    }
}
