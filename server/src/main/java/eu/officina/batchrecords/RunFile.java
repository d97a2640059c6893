package eu.officina.batchrecords;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.attachments.FileKind;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.RunColumn;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/// The file of a run of a closed system, read by the mapping that the master record names.
///
/// - **Shape** CSV with a header line, fields apart by comma, semicolon (then with decimal commas) or tabulator; or
/// JSON,
///   a list of objects. The unit may stand behind a column's name in brackets.
/// - **Units** at most 100,000 rows; twenty of the bad ones are listed.
/// - **Refuses** [BatchRefusal#RUN_FILE_BAD]: nothing partial is taken.
///
/// @rule BR-23
record RunFile(List<Map<String, String>> rows, boolean decimalComma) {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_TOLD = 20;

    static RunFile of(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case CSV -> csv(new String(content, StandardCharsets.UTF_8));
                case JSON -> json(Json.MAPPER.readTree(content));
                default -> throw bad(List.of("it is neither CSV nor JSON"));
            };
        } catch (IOException | IllegalArgumentException unreadable) {
            throw bad(List.of("it can't be read: "
                    + String.valueOf(unreadable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")));
        }
    }

    private static RunFile csv(String text) throws IOException {
        var header = text.lines().findFirst().orElse("");
        var apart = Stream.of('\t', ';', ',')
                .filter(c -> header.indexOf(c) >= 0)
                .findFirst()
                .orElse(',');
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(apart)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            return new RunFile(rows(parser), apart == ';');
        }
    }

    private static List<Map<String, String>> rows(Iterable<CSVRecord> parser) {
        var rows = new ArrayList<Map<String, String>>();
        for (var row : parser) {
            if (!row.isConsistent())
                throw bad(List.of("row " + row.getRecordNumber() + " has another number of fields"));
            if (rows.size() == MOST_ROWS) throw bad(List.of("it has more than " + MOST_ROWS + " rows"));
            rows.add(named(row.toMap()));
        }
        return rows;
    }

    private static RunFile json(JsonNode document) {
        var list = document.isArray() ? document : document.path("rows");
        if (!list.isArray()) throw bad(List.of("it is no list of rows"));
        var rows = new ArrayList<Map<String, String>>();
        for (var row : list) {
            if (rows.size() == MOST_ROWS) throw bad(List.of("it has more than " + MOST_ROWS + " rows"));
            var read = new LinkedHashMap<String, String>();
            row.properties()
                    .forEach(member ->
                            read.put(member.getKey(), member.getValue().asText()));
            rows.add(named(read));
        }
        return new RunFile(rows, false);
    }

    /// `Temperature [Cel]` under `Temperature`, its unit under `Temperature[]`.
    private static Map<String, String> named(Map<String, String> row) {
        var named = new LinkedHashMap<String, String>();
        row.forEach((name, value) -> {
            int bracket = name.indexOf('[');
            if (bracket > 0 && name.endsWith("]")) {
                named.put(name.substring(0, bracket).strip(), value);
                named.put(name.substring(0, bracket).strip() + "[]", name.substring(bracket + 1, name.length() - 1));
            } else named.put(name, value);
        });
        return named;
    }

    /// The value of each field that the mapping names; or all that is wrong with the file.
    Map<String, String> values(Field field) {
        var wrong = new ArrayList<String>();
        if (rows.isEmpty()) wrong.add("it has no rows");
        var values = new LinkedHashMap<String, String>();
        for (var column : field.mapping()) {
            var numbers = numbers(column, wrong);
            if (!numbers.isEmpty())
                values.put(column.field(), taken(column, numbers).toPlainString());
        }
        if (!wrong.isEmpty()) throw bad(wrong);
        return values;
    }

    private List<BigDecimal> numbers(RunColumn column, List<String> wrong) {
        var numbers = new ArrayList<BigDecimal>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var text = row.get(column.name());
            var unit = row.get(column.name() + "[]");
            if (unit != null && column.unit() != null && !unit.equals(column.unit())) {
                wrong.add("column " + column.name() + " is in " + unit + ", expected " + column.unit());
                return List.of();
            }
            if (text == null) {
                wrong.add("row " + (i + 1) + ": column " + column.name() + " is missing");
                if (i == 0) return List.of();
            } else number(text).ifPresentOrElse(numbers::add, notOne(i, column, text, wrong));
        }
        return numbers;
    }

    private static Runnable notOne(int row, RunColumn column, String text, List<String> wrong) {
        var shown = text.length() > 30 ? text.substring(0, 30) + "…" : text;
        return () -> wrong.add("row " + (row + 1) + ": " + column.name() + " is “" + shown + "”, no number");
    }

    private Optional<BigDecimal> number(String text) {
        var plain = decimalComma ? text.replace(',', '.') : text;
        return plain.matches("-?\\d{1,15}(\\.\\d{1,9})?([eE][+-]?\\d{1,2})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private static BigDecimal taken(RunColumn column, List<BigDecimal> numbers) {
        return switch (column.take()) {
            case FIRST -> numbers.getFirst();
            case LAST -> numbers.getLast();
            case MINIMUM -> numbers.stream().min(BigDecimal::compareTo).orElseThrow();
            case MAXIMUM -> numbers.stream().max(BigDecimal::compareTo).orElseThrow();
            case MEAN ->
                numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        };
    }

    private static Refusal bad(List<String> wrong) {
        var told = wrong.stream().filter(Objects::nonNull).limit(MOST_TOLD).toList();
        var more = wrong.size() > told.size() ? "; and " + (wrong.size() - told.size()) + " more" : "";
        return new Refusal(BatchRefusal.RUN_FILE_BAD, String.join("; ", told) + more);
    }
}
