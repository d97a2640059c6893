package eu.officina.dossiers;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Entry;
import eu.officina.batchrecords.EntryView;
import eu.officina.batchrecords.FieldView;
import eu.officina.batchrecords.Sheet;
import eu.officina.batchrecords.StepView;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The steps of a record with every entry that was ever made in them.
///
/// @rule DO-01
class Steps {
    private final BatchViews.Whole record;
    private final Sheet sheet;
    /// The details in words, for the entries the bench shows.
    private final Map<UUID, EntryView> shown = new HashMap<>();

    Steps(BatchViews.Whole record, Sheet sheet) {
        this.record = record;
        this.sheet = sheet;
        record.steps().stream()
                .flatMap(s -> s.fields().stream())
                .flatMap(f -> Stream.concat(f.earlier().stream(), Stream.ofNullable(f.current())))
                .forEach(e -> shown.put(e.id(), e));
    }

    List<Dossier.StepFile> files() {
        return record.steps().stream().map(this::file).toList();
    }

    private Dossier.StepFile file(StepView step) {
        return new Dossier.StepFile(
                step.number(),
                step.day(),
                step.name(),
                step.instruction(),
                step.doneBy(),
                step.signedBy(),
                step.state(),
                step.fields().stream().map(this::field).toList());
    }

    private Dossier.FieldFile field(FieldView view) {
        var field = view.field();
        var asked = new Dossier.Asked(
                field.key(), field.label(), field.kind(), field.unit(), field.gtin(), view.criterion());
        var lines = sheet.history(field.key()).stream()
                .sorted(java.util.Comparator.comparingInt(Entry::revision))
                .map(e -> line(field, e))
                .toList();
        return new Dossier.FieldFile(asked, view.answered(), lines);
    }

    private Dossier.Line line(Field field, Entry e) {
        var view = shown.get(e.id());
        var value = e.verdict() == Verdict.ABSENT ? e.value() : field.spoken(e.value());
        return new Dossier.Line(
                e.id(),
                value,
                e.verdict(),
                e.reason(),
                view == null ? e.detail() : view.detail(),
                e.at(),
                e.actorName(),
                e.paper());
    }
}
