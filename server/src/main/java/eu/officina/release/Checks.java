package eu.officina.release;

import eu.officina.batchrecords.Awaited;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Sheet;
import eu.officina.boundary.Caller;
import eu.officina.labels.Reconciling;
import eu.officina.masterrecords.Field;
import eu.officina.quality.Deviations;
import eu.officina.review.ReviewView;
import eu.officina.review.Reviews;
import eu.officina.review.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    Reconciling labels;

    @Inject
    Conditions conditions;

    @Inject
    Caller caller;

    List<Check> of(BatchRecord batch, Sheet sheet) {
        var review = reviews.view(batch.id());
        return Stream.concat(
                        conditions.of(batch, sheet).stream(),
                        Stream.of(
                                record(sheet),
                                labels(batch),
                                exceptions(review),
                                deviations(batch),
                                signed("check.trail", review, Stage.AUDIT_TRAIL),
                                reviewed(batch),
                                results("check.specification", sheet.outOfSpecification(), "qualified person"),
                                awaited(sheet)))
                .toList();
    }

    private static Check reviewed(BatchRecord batch) {
        var done = batch.state() == BatchRecord.State.REVIEWED;
        return Check.of("check.review", "", done, "quality assurance", List.of());
    }

    private static Check record(Sheet sheet) {
        var steps = sheet.master().steps().size();
        var done = Math.min(sheet.openStep() - 1, steps) + "/" + steps;
        var open = sheet.complete()
                ? List.<String>of()
                : List.of(sheet.master().step(sheet.openStep()).name());
        return Check.of("check.record", done, sheet.complete(), "operator", open);
    }

    /// Each result that is to come: until when, and from whom.
    private Check awaited(Sheet sheet) {
        var awaited = Awaited.of(sheet);
        var names = awaited.stream().map(a -> a.field().label()).collect(Collectors.joining(", "));
        var items = awaited.stream().map(this::inWords).toList();
        return Check.of("check.pending", names, awaited.isEmpty(), "quality control", items);
    }

    private String inWords(Awaited result) {
        return result.field().label() + (result.due() == null ? "" : " → " + day(result.due()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, caller.place().zone());
    }

    /// Every copy issued is accounted for, and at least one is on a bag.
    private Check labels(BatchRecord batch) {
        var balance = labels.balance(batch.id());
        var items = balance.labels().stream()
                .map(l -> l.label().name() + " · " + l.last().state().name().toLowerCase(Locale.ROOT))
                .toList();
        var done = balance.balanced() && balance.served() > 0;
        return Check.of("check.labels", balance.served() + "/" + balance.issued(), done, "operator", items);
    }

    private static Check exceptions(ReviewView review) {
        var open = review.exceptions().stream().filter(e -> !e.settled()).toList();
        var items =
                open.stream().map(e -> e.row().step() + " " + e.row().field()).toList();
        var found = Integer.toString(review.exceptions().size());
        return Check.of("check.exceptions", found, open.isEmpty(), "quality assurance", items);
    }

    private Check deviations(BatchRecord batch) {
        var all = deviations.of(batch.id());
        var open = all.stream()
                .filter(d -> !d.settled())
                .map(d -> d.number() + " · " + d.what())
                .toList();
        return Check.of("check.deviations", Integer.toString(all.size()), open.isEmpty(), "quality assurance", open);
    }

    private static Check signed(String name, ReviewView review, Stage stage) {
        var signature = review.stages().stream()
                .filter(s -> s.stage() == stage)
                .flatMap(s -> Stream.ofNullable(s.signed()))
                .findFirst();
        var who = signature.map(s -> List.of(s.name())).orElse(List.of());
        return Check.of(name, "", signature.isPresent(), "quality assurance", who);
    }

    private static Check results(String name, List<Field> fields, String who) {
        var names = fields.stream().map(Field::label).toList();
        return Check.of(name, String.join(", ", names), names.isEmpty(), who, List.of());
    }
}
