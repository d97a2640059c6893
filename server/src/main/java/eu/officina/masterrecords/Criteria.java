package eu.officina.masterrecords;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Field.Judged;
import eu.officina.masterrecords.Field.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a field asks, what an answer means, and how both are said.
///
/// @rule MR-01
/// @rule MR-05
/// @rule MR-07
class Criteria {
    /// Stands for a part of an any-of that was not measured.
    private static final String NOT_TESTED = "–";
    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("((?:<=|>=|[<≤>≥])?\\s*-?[0-9.,]+(?:[eE][0-9]+)?)\\s*([^\\d\\s.,+-].*)?");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

    private Criteria() {}

    static List<String> offered(Field field) {
        if (field.kind() == Kind.CHECK) return List.of("yes", "no");
        if (field.kind() == Kind.HOLD) return List.of("go on", "stop");
        return field.choices().isEmpty() ? field.accept() : field.choices();
    }

    static Judged judge(Field field, String typed) {
        return switch (field.kind()) {
            case VALUE, CALC, LABEL, LABEL_CHECK -> number(field, typed);
            case CHECK -> choice(field, typed, List.of("yes"));
            case HOLD -> choice(field, typed, List.of("go on"));
            case CHOICE -> choice(field, typed, field.accept());
            case BRANCH -> choice(field, typed, offered(field));
            case ANY_OF -> anyOf(field, typed);
            case TEXT -> text(field, typed);
            default -> throw new Refusal(MasterRefusal.SCAN_EXPECTED, field.label());
        };
    }

    private static Judged number(Field field, String typed) {
        var reading = Reading.of(field.label(), withoutUnit(field, typed), field.decimals());
        if (field.plausible() != null && !field.plausible().contains(reading)) {
            throw new Refusal(
                    MasterRefusal.NOT_PLAUSIBLE, field.label(), reading.reported(), said(field.plausible(), field));
        }
        return new Judged(reading.reported(), verdict(field.limit(), field.alert(), reading));
    }

    private static Verdict verdict(@Nullable Limit limit, @Nullable Limit alert, Reading reading) {
        if (limit != null && !limit.contains(reading)) return Verdict.OUT;
        return alert == null || alert.contains(reading) ? Verdict.MET : Verdict.ALERT;
    }

    /// A unit may be typed; then it must be the field's.
    private static String withoutUnit(Field field, String typed) {
        var match = NUMBER_AND_UNIT.matcher(typed.strip());
        if (!match.matches() || match.group(2) == null) return typed;
        if (!match.group(2).strip().equals(field.unit())) {
            var unit = field.unit() == null ? "–" : field.unit();
            throw new Refusal(
                    MasterRefusal.UNIT_DIFFERS,
                    field.label(),
                    unit,
                    match.group(2).strip());
        }
        return match.group(1);
    }

    private static Judged choice(Field field, String typed, List<String> accepted) {
        if (!offered(field).contains(typed)) throw new Refusal(MasterRefusal.NOT_A_CHOICE, field.label());
        return new Judged(typed, accepted.contains(typed) ? Verdict.MET : Verdict.OUT);
    }

    private static Judged text(Field field, String typed) {
        if (typed.isBlank()) throw new Refusal(MasterRefusal.TEXT_MISSING, field.label());
        if (UNSEEN.matcher(typed).find()) throw new Refusal(MasterRefusal.TEXT_UNSEEN, field.label());
        return new Judged(typed.strip(), Verdict.MET);
    }

    private static Judged anyOf(Field field, String typed) {
        var values = typed.split(";", -1);
        var parts = field.parts();
        if (values.length != parts.size()) {
            throw new Refusal(MasterRefusal.PARTS_MISSING, field.label(), parts.size());
        }
        if (Stream.of(values).allMatch(String::isBlank)) {
            throw new Refusal(MasterRefusal.NOT_A_NUMBER, field.label(), "");
        }
        var met = false;
        var reported = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            var reading = values[i].isBlank() ? null : reading(parts.get(i), values[i]);
            met |= reading != null && parts.get(i).limit().contains(reading);
            reported.add(reading == null ? NOT_TESTED : reading.reported());
        }
        return new Judged(String.join("; ", reported), met ? Verdict.MET : Verdict.OUT);
    }

    private static Reading reading(Field.Part part, String typed) {
        return Reading.of(part.label(), typed, part.decimals());
    }

    static String spoken(Field field, String value) {
        if (field.kind() == Kind.EM_SAMPLE) return value.replace("; ", " · ");
        if (field.kind() != Kind.ANY_OF) return field.unit() == null ? value : value + " " + field.unit();
        var values = value.split("; ", -1);
        if (values.length != field.parts().size()) return value;
        return IntStream.range(0, values.length)
                .mapToObj(i -> spoken(field.parts().get(i), values[i]))
                .collect(Collectors.joining(" · "));
    }

    private static String spoken(Field.Part part, String value) {
        var unit = part.unit() == null || value.equals(NOT_TESTED) ? "" : " " + part.unit();
        return part.label() + " " + value + unit;
    }

    static String inWords(Field field) {
        if (field.limit() != null) return said(field.limit(), field);
        if (field.kind() == Kind.ANY_OF) {
            return String.join(
                    " or ",
                    field.parts().stream()
                            .map(p -> p.label() + " " + p.limit().inWords())
                            .toList());
        }
        if (field.kind() == Kind.TIMER) return time(field);
        return String.join(" / ", field.accept());
    }

    private static String said(Limit limit, Field field) {
        return limit.inWords() + (field.unit() == null ? "" : " " + field.unit());
    }

    private static String time(Field field) {
        if (field.minMinutes() == null) return field.maxMinutes() == null ? "" : "≤ " + field.maxMinutes() + " min";
        if (field.maxMinutes() == null) return "≥ " + field.minMinutes() + " min";
        return field.minMinutes() + " to " + field.maxMinutes() + " min";
    }
}
