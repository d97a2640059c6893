package eu.officina.trends;

import java.util.List;

/// Something a rule found in a chart.
///
/// - **Shape** `key` names it for as long as the entry stands that completed it; `points` those that lie beyond, the
///   oldest first. Windows of one rule and side that share a point are one signal.
///
/// @rule TD-04
public record Signal(String key, Rule rule, Side side, List<Point> points) {

    /// Above or below the centre.
    public enum Side {
        HIGH,
        LOW
    }

    static Signal of(Rule rule, Side side, Point completedBy, List<Point> points) {
        return new Signal(rule + "-" + side + "-" + completedBy.entry(), rule, side, points);
    }

    boolean has(Point point) {
        return points.stream().anyMatch(p -> p.entry().equals(point.entry()));
    }

    public Point last() {
        return points.getLast();
    }
}
