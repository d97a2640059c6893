package eu.officina.trends;

import eu.officina.masterrecords.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the trends together from the rows of the record.
///
/// @rule TD-01
/// @rule TD-03
class TrendReading {
    private TrendReading() {}

    /// A trend by its product and its parameter's key.
    private record Name(String product, String key) {}

    /// One row as it reads for one parameter.
    private record Read(TrendRows.Row row, Parameter parameter) {}

    static List<Trend> of(List<TrendRows.Row> rows, List<Acknowledgement> said) {
        Map<Name, List<Read>> series = new LinkedHashMap<>();
        for (var row : rows) {
            for (var parameter :
                    Parameter.of(row.definition().step(), row.definition().field())) {
                series.computeIfAbsent(new Name(row.definition().product(), parameter.key()), n -> new ArrayList<>())
                        .add(new Read(row, parameter));
            }
        }
        return series.entrySet().stream()
                .map(s -> trend(s.getKey(), s.getValue(), said))
                .filter(t -> !t.points().isEmpty())
                .sorted(Comparator.comparing(Trend::product)
                        .thenComparingInt(t -> t.parameter().step()))
                .toList();
    }

    private static Trend trend(Name name, List<Read> series, List<Acknowledgement> said) {
        var now = series.stream()
                .max(Comparator.comparing(r -> since(r.row())))
                .orElseThrow()
                .parameter();
        var points = series.stream().flatMap(r -> point(r, now).stream()).toList();
        var mine = said.stream()
                .filter(a -> a.product().equals(name.product()) && a.parameter().equals(name.key()))
                .map(Acknowledgement::said)
                .toList();
        return new Trend(name.product(), now, points, series.size() - points.size(), ControlChart.of(points), mine);
    }

    private static Instant since(TrendRows.Row row) {
        var since = row.definition().effectiveFrom();
        return since == null ? Instant.MIN : since;
    }

    private static Optional<Point> point(Read read, Parameter now) {
        var verdict = read.row().entered().verdict();
        if (!verdict.taken()) return Optional.empty();
        return read.parameter()
                .reading(read.parameter().reported(read.row().entered().value()))
                .map(reading -> point(read, reading, read.parameter().sameAs(now)));
    }

    private static Point point(Read read, Reading reading, boolean same) {
        var entered = read.row().entered();
        var reported = read.parameter().reported(entered.value());
        var unit = read.parameter().unit();
        var exact = reading.sign().isEmpty() ? Point.Standing.COUNTED : Point.Standing.CENSORED;
        return new Point(
                entered.batch(),
                entered.batchNumber(),
                entered.entry(),
                read.parameter().step(),
                read.row().definition().edition(),
                same || unit == null ? reported : reported + " " + unit,
                reading.number(),
                same ? exact : Point.Standing.OTHER_UNIT,
                entered.verdict(),
                entered.corrected(),
                read.parameter().limit(),
                entered.at());
    }
}
