package eu.officina.trends;

import eu.officina.boundary.Hash;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One parameter of a product over its batches: the numbers, the chart, and what was said of its signals.
///
/// - **Shape** `points` in the order of their first entry; `missing` the batches whose entry is no number.
///
/// @rule TD-01
public record Trend(
        String product, Parameter parameter, List<Point> points, int missing, ControlChart chart, List<Said> said) {

    /// What somebody said of a signal, by its key.
    public record Said(String signal, String words, String who, Instant at) {}

    public Optional<Said> said(Signal signal) {
        return said.stream().filter(s -> s.signal().equals(signal.key())).findFirst();
    }

    /// The signals nobody has said anything of.
    public List<Signal> news() {
        return chart.signals().stream().filter(s -> said(s).isEmpty()).toList();
    }

    /// What was said of signals that are none any more: a correction or a longer baseline took them away.
    public List<Said> past() {
        return said.stream()
                .filter(s -> chart.signals().stream().noneMatch(now -> now.key().equals(s.signal())))
                .toList();
    }

    public Optional<Signal> signal(String key) {
        return chart.signals().stream().filter(s -> s.key().equals(key)).findFirst();
    }

    public boolean signalled(Point point) {
        return chart.signals().stream().anyMatch(s -> s.has(point));
    }

    /// How far the point lies from the centre: `−3.4 σ`; nothing where no distance can be told.
    public String distance(Point point) {
        var distance = chart.distance(point.number());
        if (distance == null) return "";
        var rounded = distance.setScale(1, RoundingMode.HALF_UP);
        var sign = rounded.signum() < 0 ? "−" : rounded.signum() > 0 ? "+" : "";
        return sign + rounded.abs().toPlainString() + " σ";
    }

    /// Names all that is shown of it, so that a page knows whether it is still what it shows.
    String version() {
        return Hash.of(toString()).hex().substring(0, 16);
    }

    public long count(Point.Standing standing) {
        return points.stream().filter(p -> p.standing() == standing).count();
    }
}
