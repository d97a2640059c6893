package eu.officina.batchrecords;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Calculation;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterRefusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A calculated field: its result, and the inputs it was computed from, as stored beside it.
///
/// @rule BR-12
class Calculating {
    private static final int MOST_DECIMALS = 6;
    private static final String WITH = " with {";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Calculating() {}

    static Outcome outcome(Field field, Sheet sheet) {
        var missing = missing(field, sheet);
        if (!missing.isEmpty()) throw new Refusal(MasterRefusal.CALCULATION_WAITS, String.join(", ", missing));
        var done = Calculation.of(Objects.requireNonNull(field.expression()), known(field, sheet));
        var decimals = Objects.requireNonNullElse(field.decimals(), MOST_DECIMALS);
        var judged = field.judge(
                done.result().setScale(decimals, RoundingMode.HALF_UP).toPlainString());
        return Outcome.computed(
                        judged.value(),
                        judged.verdict(),
                        done.result().round(MathContext.DECIMAL64).toPlainString())
                .saying(text(done) + Calculation.BY);
    }

    private static Map<String, BigDecimal> known(Field field, Sheet sheet) {
        var known = new HashMap<String, BigDecimal>();
        for (var input : Calculation.inputs(Objects.requireNonNull(field.expression()))) {
            sheet.number(input).ifPresent(number -> known.put(input, number));
        }
        return known;
    }

    static boolean numeric(Field.Kind kind) {
        return kind == Field.Kind.VALUE || kind == Field.Kind.CALC || kind.byLabels();
    }

    /// The inputs as they are now; nothing when one of them is missing.
    static Optional<String> inputs(Field field, Sheet sheet) {
        try {
            return Optional.of(text(Calculation.of(Objects.requireNonNull(field.expression()), known(field, sheet))));
        } catch (Refusal waits) {
            return Optional.empty();
        }
    }

    /// The labels of the inputs that are not recorded yet.
    static List<String> missing(Field field, Sheet sheet) {
        var known = known(field, sheet);
        return Calculation.inputs(Objects.requireNonNull(field.expression())).stream()
                .filter(input -> !known.containsKey(input))
                .map(input -> sheet.master().label(input))
                .toList();
    }

    /// What [#text] stored, as people read it: `100 × Volume (48) / Enriched cells (410)`.
    static @Nullable String inWords(@Nullable String kept, Master master) {
        var stored = Calculation.unsigned(kept);
        var cut = stored == null ? -1 : stored.lastIndexOf(WITH);
        if (stored == null || cut < 0) return stored;
        var values = new HashMap<String, String>();
        for (var input :
                stored.substring(cut + WITH.length(), stored.length() - 1).split(", ", -1)) {
            var pair = input.split("=", 2);
            if (pair.length == 2) values.put(pair[0], pair[1]);
        }
        var words = NAME.matcher(stored.substring(0, cut)).replaceAll(name -> {
            var value = values.get(name.group());
            var shown = value == null ? name.group() : master.label(name.group()) + " (" + value + ")";
            return Matcher.quoteReplacement(shown);
        });
        return words.replace(" * ", " × ");
    }

    private static String text(Calculation done) {
        var inputs = new TreeMap<String, String>();
        done.inputs()
                .forEach((name, value) ->
                        inputs.put(name, value.stripTrailingZeros().toPlainString()));
        return done.expression() + WITH + inputs.toString().substring(1);
    }
}
