package eu.officina.masterrecords;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.AverageFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.Log10Function;
import com.ezylang.evalex.functions.basic.LogFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.parser.ParseException;
import eu.officina.boundary.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The result of an expression over recorded values.
///
/// - **Shape** the expression, the inputs it used by key, and the result. An expression is data: numbers, field keys,
///   `+ - * /`, comparisons, brackets and [#FUNCTIONS]; no texts, lists or powers, up to 300 characters.
/// - **Units** results up to twelve digits before the point.
/// - **Refuses** [MasterRefusal#CALCULATION_WAITS], [MasterRefusal#CALCULATION_IMPOSSIBLE].
///
/// @rule MR-04
public record Calculation(String expression, Map<String, BigDecimal> inputs, BigDecimal result) {
    /// The functions that an expression may use.
    public static final List<String> FUNCTIONS =
            List.of("ABS", "AVERAGE", "CEILING", "FLOOR", "IF", "LOG", "LOG10", "MAX", "MIN", "ROUND", "SQRT", "SUM");

    /// The library that computes, named beside each stored result.
    public static final String BY = " by EvalEx 3.6.2";

    private static final int LONGEST = 300;
    private static final int MOST_DIGITS = 12;
    private static final int DIGITS = 34;
    private static final Pattern ALLOWED = Pattern.compile("[\\w+*/().,<>=!&| -]+");
    /// A number beyond what anybody records: with it alone a computation could be made to last for ever.
    private static final Pattern MONSTER =
            Pattern.compile("\\b(?:\\d{13,}|0[xX]\\w|[\\d.]+[eE][+-]?\\d{3,}|\\d*\\.\\d{13,})");
    private static final ExpressionConfiguration KEPT = ExpressionConfiguration.builder()
            .functionDictionary(functions())
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .mathContext(new MathContext(DIGITS, RoundingMode.HALF_UP))
            .build();

    @SuppressWarnings("unchecked")
    private static com.ezylang.evalex.config.FunctionDictionaryIfc functions() {
        return MapBasedFunctionDictionary.ofFunctions(
                Map.<String, FunctionIfc>entry("ABS", new AbsFunction()),
                Map.<String, FunctionIfc>entry("AVERAGE", new AverageFunction()),
                Map.<String, FunctionIfc>entry("CEILING", new CeilingFunction()),
                Map.<String, FunctionIfc>entry("FLOOR", new FloorFunction()),
                Map.<String, FunctionIfc>entry("IF", new IfFunction()),
                Map.<String, FunctionIfc>entry("LOG", new LogFunction()),
                Map.<String, FunctionIfc>entry("LOG10", new Log10Function()),
                Map.<String, FunctionIfc>entry("MAX", new MaxFunction()),
                Map.<String, FunctionIfc>entry("MIN", new MinFunction()),
                Map.<String, FunctionIfc>entry("ROUND", new RoundFunction()),
                Map.<String, FunctionIfc>entry("SQRT", new SqrtFunction()),
                Map.<String, FunctionIfc>entry("SUM", new SumFunction()));
    }

    private static Expression parsed(String expression) throws ParseException {
        if (expression.length() > LONGEST
                || !ALLOWED.matcher(expression).matches()
                || MONSTER.matcher(expression).find()) {
            throw new Refusal(MasterRefusal.CALCULATION_IMPOSSIBLE, expression);
        }
        var parsed = new Expression(expression, KEPT);
        parsed.validate();
        return parsed;
    }

    /// The keys of the values it uses.
    public static Set<String> inputs(String expression) {
        try {
            return new TreeSet<>(parsed(expression).getUndefinedVariables());
        } catch (ParseException | ArithmeticException | NumberFormatException x) {
            throw new Refusal(MasterRefusal.CALCULATION_IMPOSSIBLE, expression);
        }
    }

    public static Calculation of(String expression, Map<String, BigDecimal> known) {
        try {
            var parsed = parsed(expression);
            var inputs = new TreeMap<String, BigDecimal>();
            for (var name : parsed.getUndefinedVariables()) {
                var value = known.get(name);
                if (value == null) throw new Refusal(MasterRefusal.CALCULATION_WAITS, name);
                inputs.put(name, value);
            }
            var result = parsed.withValues(inputs).evaluate().getNumberValue();
            if (result == null || result.precision() - result.scale() > MOST_DIGITS) {
                throw new Refusal(MasterRefusal.CALCULATION_IMPOSSIBLE, expression);
            }
            return new Calculation(expression, Map.copyOf(inputs), result);
        } catch (BaseException | ArithmeticException | NumberFormatException x) {
            throw new Refusal(MasterRefusal.CALCULATION_IMPOSSIBLE, expression);
        }
    }

    /// What was stored beside a result, without the name of the library: two results are the same if their inputs are.
    public static @Nullable String unsigned(@Nullable String stored) {
        var cut = stored == null ? -1 : stored.lastIndexOf(" by EvalEx ");
        return stored == null || cut < 0 ? stored : stored.substring(0, cut);
    }
}
