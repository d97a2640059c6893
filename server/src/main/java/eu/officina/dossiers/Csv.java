package eu.officina.dossiers;

import java.util.List;
import java.util.stream.Collectors;

/// Lines for a spreadsheet.
///
/// - **Shape** every cell in quotes; a text that a spreadsheet would take for a formula has an apostrophe before it.
///
/// @source RFC 4180
class Csv {
    private final StringBuilder out = new StringBuilder();

    Csv(List<String> titles) {
        row(titles);
    }

    final void row(List<?> cells) {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(Object value) {
        var text = value.toString();
        var formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
