package eu.officina.batchrecords;

import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A release result that is to come: until when, where the master record says, and from whom.
///
/// @source domain §6.1
public record Awaited(Field field, @Nullable Instant due, Role owner) {

    /// Those of a batch, what is due first in front.
    public static List<Awaited> of(Sheet sheet) {
        return sheet.master().specification().stream()
                .filter(p -> sheet.has(p.field(), Verdict.PENDING))
                .map(p -> of(p, sheet))
                .sorted(Comparator.comparing(Awaited::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /// What people call these fields.
    public static String names(List<Field> fields) {
        return String.join(", ", fields.stream().map(Field::label).toList());
    }

    private static Awaited of(Master.Placed place, Sheet sheet) {
        var field = place.field();
        var days = field.dueDays();
        var due = days == null
                ? null
                : sheet.current(field.key())
                        .map(e -> e.at().plus(Duration.ofDays(days)))
                        .orElse(null);
        return new Awaited(field, due, place.step().doneBy());
    }
}
