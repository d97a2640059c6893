package eu.officina.batchrecords;

import eu.officina.masterrecords.Master;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A file that stands in a record, by the field it answers.
public record KeptFile(String field, UUID id) {

    public static List<KeptFile> of(Sheet sheet) {
        return sheet.master()
                .fields()
                .map(Master.Placed::field)
                .filter(f -> f.kind().uploaded())
                .flatMap(f -> sheet.current(f.key()).stream())
                .filter(e -> e.verdict().taken())
                .flatMap(e -> Stream.ofNullable(e.raw()).map(id -> new KeptFile(e.field(), UUID.fromString(id))))
                .toList();
    }
}
