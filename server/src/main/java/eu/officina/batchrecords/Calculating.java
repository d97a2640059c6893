package eu.officina.batchrecords;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Calculation;
import eu.officina.masterrecords.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// A calculated field: its result, and the inputs it was computed from, as stored beside it.
///
/// @rule BR-12
class Calculating {
    private Calculating() {}

    static Outcome outcome(Field field, Map<String, BigDecimal> numbers) {
        var done = Calculation.of(Objects.requireNonNull(field.expression()), numbers);
        var judged = field.judge(done.result().toPlainString());
        return Outcome.of(judged.value(), judged.verdict(), done.result().toPlainString())
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
