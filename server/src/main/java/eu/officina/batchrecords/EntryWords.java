package eu.officina.batchrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Hash;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the audit trail and the deviations say of an entry.
class EntryWords {
    private EntryWords() {}

    /// As entries were hashed before version 9 of the tables: their members, a line each.
    static Hash earlier(Entry entry) {
        var told = entry.told();
        var spot = told.get("step") + " " + told.get("field") + " " + told.get("revision");
        var members = Stream.of(
                told.get("id"),
                told.get("batch"),
                spot,
                told.get("value"),
                told.get("raw"),
                told.get("verdict"),
                told.get("reason"),
                told.get("detail"),
                told.get("serial"),
                told.get("at"),
                told.get("claimedAt"),
                told.get("actor"),
                told.get("actorName"));
        return Hash.of(members.map(String::valueOf).collect(Collectors.joining("\n")));
    }

    static Act act(Master.Placed place, @Nullable String before, Entry entry, UUID batch) {
        return Act.of(entry.reason() == null ? "batch.entry-recorded" : "batch.entry-corrected", "batch", batch)
                .change(place.step().number() + " " + place.field().label(), before, entry.value())
                .because(entry.reason())
                .wrote("entry", entry.id(), entry.content());
    }

    static String missing(Field field, Entry entry) {
        return field.label() + " " + entry.value().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + entry.reason();
    }

    static String out(Field field, Entry entry) {
        return field.label() + " " + entry.value() + (field.unit() == null ? "" : " " + field.unit()) + ", expected "
                + field.criterion();
    }
}
