package eu.officina.masterrecords;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.boundary.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing to record in a step.
///
/// - **Shape** `key` unique in the master record, as used by calculations; what the other members mean depends on
/// `kind`.
/// - **Units** `unit` as printed (UCUM where it exists); times in minutes.
///
/// @rule MR-01
/// @rule MR-05
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Field(
        String key,
        String label,
        Kind kind,
        @Nullable String hint,
        @Nullable String unit,
        @Nullable Integer decimals,
        @Nullable Limit limit,
        List<String> accept,
        List<String> choices,
        @Nullable String gtin,
        boolean singleUse,
        @Nullable String equipment,
        @Nullable String expression,
        @Nullable Integer maxMinutes,
        List<Part> parts,
        boolean mayBePending,
        boolean release,
        @Nullable EmSample sample) {

    /// One criterion of an any-of.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Part(
            String label, @Nullable String unit, @Nullable Integer decimals, Limit limit) {

        String spoken(String value) {
            return label + " " + value + (unit == null || value.equals(NOT_TESTED) ? "" : " " + unit);
        }
    }

    /// Stands for a part of an any-of that was not measured.
    static final String NOT_TESTED = "–";

    /// What was taken down, and what it means.
    public record Judged(String value, Verdict verdict) {}

    /// How a field is answered.
    public enum Kind {
        CHECK,
        VALUE,
        CHOICE,
        ANY_OF,
        CALC,
        TIMER,
        MATERIAL,
        EQUIPMENT,
        DONATION,
        PATIENT,
        LABEL,
        LABEL_CHECK,
        EM_SAMPLE;

        public boolean scanned() {
            return this == MATERIAL || this == EQUIPMENT || this == DONATION || this == PATIENT;
        }

        /// Says whose cells these are.
        public boolean identifies() {
            return this == DONATION || this == PATIENT;
        }

        /// Answered by the labels of the batch, not by hand.
        public boolean byLabels() {
            return this == LABEL || this == LABEL_CHECK;
        }
    }

    public Field {
        accept = accept == null ? List.of() : List.copyOf(accept);
        choices = choices == null ? List.of() : List.copyOf(choices);
        parts = parts == null ? List.of() : List.copyOf(parts);
        if (kind == Kind.EM_SAMPLE && sample == null) throw new Refusal(MasterRefusal.SAMPLE_NOT_NAMED, key);
    }

    /// What may be chosen: the choices, or those that are accepted.
    @JsonIgnore
    public List<String> offered() {
        if (kind == Kind.CHECK) return List.of("yes", "no");
        return choices.isEmpty() ? accept : choices;
    }

    /// Judges what a person typed or chose.
    public Judged judge(String typed) {
        return switch (kind) {
            case VALUE, CALC, LABEL, LABEL_CHECK -> number(typed);
            case CHECK -> choice(typed, List.of("yes"));
            case CHOICE -> choice(typed, accept);
            case ANY_OF -> anyOf(typed);
            default -> throw new Refusal(MasterRefusal.SCAN_EXPECTED, label);
        };
    }

    private Judged number(String typed) {
        var reading = Reading.of(typed, decimals);
        return new Judged(reading.reported(), limit == null || limit.contains(reading) ? Verdict.MET : Verdict.OUT);
    }

    private Judged choice(String typed, List<String> accepted) {
        if (!offered().contains(typed)) throw new Refusal(MasterRefusal.NOT_A_CHOICE, label);
        return new Judged(typed, accepted.contains(typed) ? Verdict.MET : Verdict.OUT);
    }

    private Judged anyOf(String typed) {
        var values = typed.split(";", -1);
        if (values.length != parts.size()) throw new Refusal(MasterRefusal.PARTS_MISSING, label, parts.size());
        var met = false;
        var reported = new ArrayList<String>();
        if (Stream.of(values).allMatch(String::isBlank)) throw new Refusal(MasterRefusal.NOT_A_NUMBER);
        for (int i = 0; i < values.length; i++) {
            if (values[i].isBlank()) {
                reported.add(NOT_TESTED);
                continue;
            }
            var reading = Reading.of(values[i], parts.get(i).decimals());
            met |= parts.get(i).limit().contains(reading);
            reported.add(reading.reported());
        }
        return new Judged(String.join("; ", reported), met ? Verdict.MET : Verdict.OUT);
    }

    /// A recorded value as people say it: with its unit, each part of an any-of by its name.
    public String spoken(String value) {
        if (kind == Kind.EM_SAMPLE) return value.replace("; ", " · ");
        if (kind != Kind.ANY_OF) return unit == null ? value : value + " " + unit;
        var values = value.split("; ", -1);
        if (values.length != parts.size()) return value;
        return IntStream.range(0, values.length)
                .mapToObj(i -> parts.get(i).spoken(values[i]))
                .collect(Collectors.joining(" · "));
    }

    /// What it asks, in words: `≥ 70 %`, `sterile`.
    @JsonIgnore
    public String criterion() {
        var suffix = unit == null ? "" : " " + unit;
        if (limit != null) return limit.inWords() + suffix;
        if (kind == Kind.ANY_OF) {
            return String.join(
                    " or ",
                    parts.stream()
                            .map(p -> p.label() + " " + p.limit().inWords())
                            .toList());
        }
        return maxMinutes != null ? "≤ " + maxMinutes + " min" : String.join(" / ", accept);
    }
}
