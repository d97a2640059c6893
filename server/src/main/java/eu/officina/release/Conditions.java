package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Entry;
import eu.officina.batchrecords.Sheet;
import eu.officina.batchrecords.Worker;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.custody.Shipments;
import eu.officina.masterrecords.Field;
import eu.officina.monitoring.SampleBook;
import eu.officina.monitoring.SampleView;
import eu.officina.storage.Exposures;
import eu.officina.traceability.Units;
import eu.officina.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where, by whom, with what and in which environment a batch was made, how its bags were kept, and what the bed may
/// not
/// have told yet.
///
/// @rule RE-07
@ApplicationScoped
class Conditions {
    @Inject
    Training training;

    @Inject
    SampleBook samples;

    @Inject
    Units units;

    @Inject
    Exposures exposures;

    @Inject
    Shipments shipments;

    @Inject
    Caller caller;

    List<Check> of(BatchRecord batch, Sheet sheet) {
        return List.of(site(), training(sheet), equipment(sheet), environment(batch), storage(batch), tablets(batch));
    }

    private Check site() {
        var active = caller.place().state() == Place.State.ACTIVE;
        return Check.of("check.site", caller.place().name(), active, "administrator", List.of());
    }

    /// Everybody who took part was trained when they did so last.
    private Check training(Sheet sheet) {
        var product = sheet.master().product();
        var workers = Worker.of(sheet);
        var gaps = workers.stream()
                .filter(w -> !training.trainedOn(w.subject(), product, w.last()).trained())
                .map(Worker::name)
                .toList();
        var items = gaps.isEmpty() ? workers.stream().map(Worker::name).toList() : gaps;
        return Check.of("check.training", Integer.toString(workers.size()), gaps.isEmpty(), "quality assurance", items);
    }

    /// What was found in the rooms: over action is a deviation; over alert waits for its assessment; what still grows
    /// is told.
    private Check environment(BatchRecord batch) {
        var all = samples.of(batch.id());
        var read = all.stream().filter(s -> s.result() != null).count();
        var green = all.stream().noneMatch(s -> s.assessment().needed());
        var items = all.stream().map(this::inWords).toList();
        var found = read + "/" + all.size();
        if (!green) return Check.of("check.environment", found, false, "quality assurance", items);
        return Check.of("check.plates", found, read == all.size(), "quality control", items);
    }

    private String inWords(SampleView sample) {
        var result = sample.result();
        var level = sample.level();
        var told = result == null || level == null
                ? " → " + day(sample.due())
                : " · " + result.counted() + ", " + level.name().toLowerCase(Locale.ROOT);
        return sample.label() + " · " + sample.where().site() + told;
    }

    /// Every device was usable when it was scanned, or it would have been refused: those that were about to end are
    /// told.
    private static Check equipment(Sheet sheet) {
        var used = sheet.master()
                .fields()
                .filter(p -> p.field().kind() == Field.Kind.EQUIPMENT)
                .flatMap(p -> sheet.current(p.field().key()).stream())
                .toList();
        var items = used.stream().map(Conditions::inWords).toList();
        return Check.of("check.equipment", Integer.toString(used.size()), true, "quality control", items);
    }

    private static String inWords(Entry entry) {
        var warning = entry.warning() == null ? "" : " · " + entry.warning();
        return entry.value() + " · " + Optional.ofNullable(entry.detail()).orElse("") + warning;
    }

    /// What its bags lay through: each excursion and gap is judged.
    private Check storage(BatchRecord batch) {
        var names = units.of(batch.id()).stream().collect(Collectors.toMap(Units.Listed::id, Units.Listed::name));
        var all = Stream.concat(exposures.of(names.keySet()).stream(), shipments.exposed(names.keySet()).stream())
                .toList();
        var items = all.stream().map(e -> inWords(names.get(e.unit()), e)).toList();
        var judged = all.stream().noneMatch(Exposures.Exposed::open);
        return Check.of("check.storage", Integer.toString(all.size()), judged, "quality assurance", items);
    }

    private String inWords(@Nullable String bag, Exposures.Exposed exposed) {
        var finding = exposed.watched().finding();
        var judged = exposed.watched().judged();
        var verdict = judged == null ? "" : judged.harmless() ? " · harmless" : " · harmful";
        var what = finding.what().name().toLowerCase(Locale.ROOT);
        return bag + " · " + exposed.place() + " · " + what + " " + day(finding.from()) + verdict;
    }

    /// Bags that agreed with a wristband at the bed, with no word since: an entry may wait on a tablet.
    private Check tablets(BatchRecord batch) {
        var unheard = units.unheard(batch.id());
        var items = unheard.stream()
                .map(u -> u.name() + " · " + u.who() + " · " + day(u.at()))
                .toList();
        return Check.of("check.tablets", Integer.toString(unheard.size()), unheard.isEmpty(), "nurse", items);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, caller.place().zone());
    }
}
