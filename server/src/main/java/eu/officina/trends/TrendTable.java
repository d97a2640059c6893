package eu.officina.trends;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers behind a chart as a file that any program reads.
///
/// - **Shape** RFC 4180, UTF-8, decimal point, times in ISO 8601 UTC; nothing in it is taken for a formula.
class TrendTable {
    private static final List<String> HEAD = List.of(
            "batch",
            "recorded",
            "value",
            "number",
            "unit",
            "limit",
            "verdict",
            "corrected",
            "counted",
            "sigmas",
            "signals",
            "edition",
            "entry");

    private TrendTable() {}

    static String csv(Trend trend) {
        return Stream.concat(Stream.of(HEAD.stream()), trend.points().stream().map(p -> cells(trend, p)))
                .map(cells -> cells.map(TrendTable::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> cells(Trend trend, Point p) {
        var unit = trend.parameter().unit();
        return Stream.of(
                p.batchNumber(),
                p.at().toString(),
                p.value(),
                p.number().toPlainString(),
                unit == null ? "" : unit,
                p.limit() == null ? "" : p.limit().inWords(),
                p.verdict().name(),
                p.corrected() ? "yes" : "no",
                p.standing().name(),
                p.counts() ? trend.distance(p).replace(" σ", "").replace("−", "-") : "",
                signals(trend, p),
                p.edition(),
                p.entry().toString());
    }

    private static String signals(Trend trend, Point p) {
        return trend.chart().signals().stream()
                .filter(s -> s.has(p))
                .map(s -> s.rule() + " " + s.side())
                .collect(Collectors.joining("; "));
    }

    private static String cell(String text) {
        var safe = text.matches("[=@\t\r].*|[+-](?![\\d.]+$).*") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /// A name for the file.
    static String file(Trend trend) {
        return (trend.product() + "-" + trend.parameter().key()).replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
    }
}
