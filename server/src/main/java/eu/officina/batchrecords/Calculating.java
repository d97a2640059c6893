package eu.officina.batchrecords;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Calculation;
import eu.officina.masterrecords.Field;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// A calculated field: its result, and the inputs it was computed from, as stored beside it.
///
/// @rule BR-12
class Calculating {
    private static final int MOST_DECIMALS = 6;

    private Calculating() {}

    static Outcome outcome(Field field, Map<String, BigDecimal> numbers) {
        var done = Calculation.of(Objects.requireNonNull(field.expression()), numbers);
        var decimals = Objects.requireNonNullElse(field.decimals(), MOST_DECIMALS);
        var judged = field.judge(
                done.result().setScale(decimals, RoundingMode.HALF_UP).toPlainString());
        return Outcome.of(
                        judged.value(),
                        judged.verdict(),
                        done.result().round(MathContext.DECIMAL64).toPlainString())
                .saying(text(done));
    }

    /// The inputs as they are now; nothing when one of them is missing.
    static Optional<String> inputs(Field field, Map<String, BigDecimal> numbers) {
        try {
            return Optional.of(text(Calculation.of(Objects.requireNonNull(field.expression()), numbers)));
        } catch (Refusal waits) {
            return Optional.empty();
        }
    }

    private static String text(Calculation done) {
        var inputs = new TreeMap<String, String>();
        done.inputs()
                .forEach((name, value) ->
                        inputs.put(name, value.stripTrailingZeros().toPlainString()));
        return done.expression() + " with " + inputs;
    }
}
