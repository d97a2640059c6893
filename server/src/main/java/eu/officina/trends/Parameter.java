package eu.officina.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Calculation;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Limit;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One number that is followed from batch to batch: a field of the master record, or one part of an any-of.
///
/// - **Shape** `key` the field's key, for a part with its position (`potency.2`); `part` counted from 1, 0 for a whole
///   field.
/// - **Units** `unit` as printed; a timer counts in minutes.
///
/// @rule TD-01
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parameter(
        String key,
        String label,
        Field.Kind kind,
        int part,
        @Nullable String unit,
        @Nullable Integer decimals,
        @Nullable Limit limit,
        int step) {
    private static final Pattern RAN = Pattern.compile("(\\d{1,6}) min (\\d{1,2}) s");
    private static final String WEIGHT = "weight";

    /// What a field gives to follow: nothing unless it is a number, several for an any-of.
    public static List<Parameter> of(int step, Field field) {
        return switch (field.kind()) {
            case VALUE, CALC -> List.of(whole(step, field, field.unit(), field.limit()));
            case TIMER -> List.of(whole(step, field, "min", longest(field)));
            case ANY_OF ->
                IntStream.rangeClosed(1, field.parts().size())
                        .mapToObj(i -> part(step, field, i))
                        .toList();
            default -> List.of();
        };
    }

    private static Parameter whole(int step, Field field, @Nullable String unit, @Nullable Limit limit) {
        return new Parameter(field.key(), field.label(), field.kind(), 0, unit, field.decimals(), limit, step);
    }

    private static Parameter part(int step, Field field, int position) {
        var part = field.parts().get(position - 1);
        return new Parameter(
                field.key() + "." + position,
                field.label() + ": " + part.label(),
                field.kind(),
                position,
                part.unit(),
                part.decimals(),
                part.limit(),
                step);
    }

    private static @Nullable Limit longest(Field timer) {
        return timer.maxMinutes() == null ? null : new Limit(null, null, BigDecimal.valueOf(timer.maxMinutes()), null);
    }

    /// The unit that stands behind a reported value; a timer's value says it itself.
    public String behind(String value) {
        return unit == null || RAN.matcher(value).matches() ? "" : " " + unit;
    }

    /// Whether the field is computed from the patient's weight, directly or through another calculation.
    public static boolean fromPatient(Field field, Master master) {
        return fromPatient(field, master, new HashSet<>());
    }

    private static boolean fromPatient(Field field, Master master, Set<String> seen) {
        if (field.kind() != Field.Kind.CALC || field.expression() == null || !seen.add(field.key())) return false;
        var inputs = Calculation.inputs(field.expression());
        return inputs.contains(WEIGHT)
                || master.fields()
                        .map(Master.Placed::field)
                        .anyMatch(other -> inputs.contains(other.key()) && fromPatient(other, master, seen));
    }

    /// What an entry of the field reported for this parameter.
    public String reported(String value) {
        if (part == 0) return value;
        var values = value.split("; ", -1);
        return part <= values.length ? values[part - 1] : "";
    }

    /// The number in what was reported; nothing where there is none.
    public Optional<Reading> reading(String reported) {
        try {
            return Optional.of(kind == Field.Kind.TIMER ? minutes(reported) : Reading.of(reported, null));
        } catch (Refusal noNumber) {
            return Optional.empty();
        }
    }

    private static Reading minutes(String reported) {
        var ran = RAN.matcher(reported);
        if (!ran.matches()) return Reading.of(reported, null);
        var seconds = BigDecimal.valueOf(Integer.parseInt(ran.group(1)) * 60L + Integer.parseInt(ran.group(2)));
        return new Reading("", seconds.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
    }

    /// Whether numbers of that earlier or later definition mean the same: the same unit, the same part.
    boolean sameAs(Parameter other) {
        return Objects.equals(unit, other.unit) && (part == 0 || label.equals(other.label));
    }

    /// A computed number with as many decimals as make sense beside the recorded ones.
    public String rounded(BigDecimal number) {
        return rounded(number, decimals);
    }

    /// The same beside numbers recorded with that many decimals.
    public static String rounded(BigDecimal number, @Nullable Integer decimals) {
        var scale = Math.min(6, (decimals == null ? 2 : decimals) + 1);
        return number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }
}
