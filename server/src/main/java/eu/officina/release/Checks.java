package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Entry;
import eu.officina.batchrecords.Sheet;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.labels.Label;
import eu.officina.labels.Labelling;
import eu.officina.masterrecords.Field;
import eu.officina.quality.Deviations;
import eu.officina.review.ReviewView;
import eu.officina.review.Reviews;
import eu.officina.review.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// All that must be in order before a batch is certified: each check with what it looked at.
///
/// @rule RE-07
@ApplicationScoped
class Checks {
    @Inject
    Reviews reviews;

    @Inject
    Deviations deviations;

    @Inject
    Labelling labels;

    @Inject
    Caller caller;

    List<Check> of(BatchRecord batch, Sheet sheet) {
        var review = reviews.view(batch.id());
        return List.of(
                record(sheet),
                site(),
                equipment(sheet),
                labels(batch),
                exceptions(review),
                deviations(batch),
                signed("check.trail", review, Stage.AUDIT_TRAIL),
                check("check.review", "", batch.state() == BatchRecord.State.REVIEWED, "quality assurance", List.of()),
                results("check.specification", sheet.outOfSpecification(), "qualified person"),
                results("check.pending", sheet.pending(), "quality control"));
    }

    private static Check record(Sheet sheet) {
        var steps = sheet.master().steps().size();
        var done = Math.min(sheet.openStep() - 1, steps) + "/" + steps;
        var open = sheet.complete()
                ? List.<String>of()
                : List.of(sheet.master().step(sheet.openStep()).name());
        return check("check.record", done, sheet.complete(), "operator", open);
    }

    private Check site() {
        var active = caller.place().state() == Place.State.ACTIVE;
        return check("check.site", caller.place().name(), active, "administrator", List.of());
    }

    /// Every device was usable when it was scanned, or it would have been refused: those that were about to end are
    /// told.
    private static Check equipment(Sheet sheet) {
        var used = sheet.master()
                .fields()
                .filter(p -> p.field().kind() == Field.Kind.EQUIPMENT)
                .flatMap(p -> sheet.current(p.field().key()).stream())
                .toList();
        var items = used.stream().map(Checks::inWords).toList();
        return check("check.equipment", Integer.toString(used.size()), true, "quality control", items);
    }

    private static String inWords(Entry entry) {
        var warning = entry.warning() == null ? "" : " · " + entry.warning();
        return entry.value() + " · " + Optional.ofNullable(entry.detail()).orElse("") + warning;
    }

    /// Issued = read back, none left over.
    private Check labels(BatchRecord batch) {
        var all = labels.of(batch.id());
        var back = all.stream().filter(l -> l.state() == Label.State.VERIFIED).count();
        var items = all.stream()
                .map(l -> l.name() + " · " + l.state().name().toLowerCase(Locale.ROOT))
                .toList();
        return check("check.labels", back + "/" + all.size(), back == all.size() && back > 0, "operator", items);
    }

    private static Check exceptions(ReviewView review) {
        var open = review.exceptions().stream().filter(e -> !e.settled()).toList();
        var items =
                open.stream().map(e -> e.row().step() + " " + e.row().field()).toList();
        var found = Integer.toString(review.exceptions().size());
        return check("check.exceptions", found, open.isEmpty(), "quality assurance", items);
    }

    private Check deviations(BatchRecord batch) {
        var all = deviations.of(batch.id());
        var open = all.stream()
                .filter(d -> !d.settled())
                .map(d -> d.number() + " · " + d.what())
                .toList();
        return check("check.deviations", Integer.toString(all.size()), open.isEmpty(), "quality assurance", open);
    }

    private static Check signed(String name, ReviewView review, Stage stage) {
        var signature = review.stages().stream()
                .filter(s -> s.stage() == stage)
                .flatMap(s -> Stream.ofNullable(s.signed()))
                .findFirst();
        var who = signature.map(s -> List.of(s.name())).orElse(List.of());
        return check(name, "", signature.isPresent(), "quality assurance", who);
    }

    private static Check results(String name, List<Field> fields, String who) {
        var names = fields.stream().map(Field::label).toList();
        return check(name, String.join(", ", names), names.isEmpty(), who, List.of());
    }

    private static Check check(String name, String found, boolean green, String who, List<String> items) {
        return new Check(name, found, green ? null : who, items);
    }
}
