package eu.officina.masterrecords;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import eu.officina.boundary.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The result of an expression over recorded values.
///
/// - **Shape** the expression, the inputs it used by key, and the result.
/// - **Refuses** [MasterRefusal#CALCULATION_WAITS], [MasterRefusal#CALCULATION_IMPOSSIBLE].
///
/// @rule MR-04
public record Calculation(String expression, Map<String, BigDecimal> inputs, BigDecimal result) {

    /// The keys of the values it uses.
    public static Set<String> inputs(String expression) {
        try {
            return new TreeSet<>(new Expression(expression).getUndefinedVariables());
        } catch (ParseException x) {
            throw new Refusal(MasterRefusal.CALCULATION_IMPOSSIBLE, expression);
        }
    }

    public static Calculation of(String expression, Map<String, BigDecimal> known) {
        try {
            var parsed = new Expression(expression);
            var inputs = new TreeMap<String, BigDecimal>();
            for (var name : parsed.getUndefinedVariables()) {
                var value = known.get(name);
                if (value == null) throw new Refusal(MasterRefusal.CALCULATION_WAITS, name);
                inputs.put(name, value);
            }
            return new Calculation(
                    expression,
                    Map.copyOf(inputs),
                    parsed.withValues(inputs).evaluate().getNumberValue());
        } catch (EvaluationException | ParseException x) {
            throw new Refusal(MasterRefusal.CALCULATION_IMPOSSIBLE, expression);
        }
    }
}
