package eu.officina.trends;

import eu.officina.masterrecords.Reading;
import eu.officina.masterrecords.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Points made by hand, batch 1, 2, 3 …
final class Numbers {
    /// Twenty numbers with mean 10 and moving ranges of 2: sigma is 2 / 1.128 = 1.77305, so that one sigma above the
    /// centre is 11.77305, two 13.54610, three 15.31915; below 8.22695, 6.45390, 4.68085.
    static final List<String> STEADY = List.of("9 11 9 11 9 11 9 11 9 11 9 11 9 11 9 11 9 11 9 11".split(" "));

    private Numbers() {}

    static List<Point> of(String... reported) {
        var points = new ArrayList<Point>();
        for (var value : reported) points.add(point(points.size() + 1, value));
        return points;
    }

    /// The steady twenty, and then these.
    static List<Point> steadyThen(String... more) {
        var all = new ArrayList<>(STEADY);
        all.addAll(Arrays.asList(more));
        return of(all.toArray(String[]::new));
    }

    static ControlChart chart(String... more) {
        return ControlChart.of(steadyThen(more));
    }

    private static Point point(int batch, String value) {
        var reading = Reading.of(value, null);
        var standing = reading.sign().isEmpty() ? Point.Standing.COUNTED : Point.Standing.CENSORED;
        var id = new UUID(0, batch);
        return new Point(
                id,
                "B" + batch,
                id,
                1,
                "1",
                value,
                reading.number(),
                standing,
                Verdict.MET,
                false,
                null,
                Instant.ofEpochSecond(batch));
    }

    /// `RULE SIDE: B1 B2`.
    static List<String> told(ControlChart chart) {
        return chart.signals().stream()
                .map(s -> s.rule() + " " + s.side() + ": "
                        + String.join(
                                " ", s.points().stream().map(Point::batchNumber).toList()))
                .toList();
    }
}
