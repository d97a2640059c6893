package eu.officina.batchrecords;

import eu.officina.boundary.Act;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the audit trail and the deviations say of an entry.
class EntryWords {
    private EntryWords() {}

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
