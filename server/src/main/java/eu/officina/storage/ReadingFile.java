package eu.officina.storage;

import eu.officina.boundary.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// A logger's file: one row per reading, a time with its zone and a temperature in °C; a head line may stand above.
///
/// - **Refuses** [StorageRefusal#ROW_UNREADABLE]: nothing is taken of a file with one bad row.
final class ReadingFile {
    private ReadingFile() {}

    static List<Temperature.Reading> read(String text) {
        var readings = new ArrayList<Temperature.Reading>();
        char apart = text.indexOf(';') >= 0 ? ';' : ',';
        var format =
                CSVFormat.DEFAULT.builder().setDelimiter(apart).setTrim(true).get();
        try (var rows = format.parse(new StringReader(text))) {
            for (var row : rows) {
                boolean head = row.getRecordNumber() == 1 && !row.get(0).matches("\\d{4}-.*");
                if (!head) readings.add(reading(row.values(), row.getRecordNumber()));
            }
        } catch (IOException | IllegalStateException broken) {
            throw new Refusal(StorageRefusal.ROW_UNREADABLE, readings.size() + 1);
        }
        return readings;
    }

    private static Temperature.Reading reading(String[] cells, long number) {
        try {
            var celsius = new BigDecimal(cells[1].replace(',', '.'));
            return new Temperature.Reading(OffsetDateTime.parse(cells[0]).toInstant(), celsius);
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Refusal(StorageRefusal.ROW_UNREADABLE, number);
        }
    }
}
