package eu.officina.masterrecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ezylang.evalex.Expression;
import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculationTest {
    private static final Map<String, BigDecimal> KNOWN = Map.of("a", BigDecimal.valueOf(9), "zero", BigDecimal.ZERO);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a + 1;10", "(a - 1) / 2;4", "ROUND(2.5, 0);3", "SQRT(a);3", "MAX(a, 2);9", "MIN(1, a);1",
                        "IF(a > 5, 1, 2);1",
                "SUM(1, 2, a);12", "AVERAGE(1, 3);2", "ABS(0 - a);9", "FLOOR(2.7);2", "CEILING(2.1);3", "-a;-9",
                        "1.5e2 * a;1350"
            })
    @Verifies("MR-04")
    void theKeptFunctionsCompute(String expression, BigDecimal result) {
        assertThat(Calculation.of(expression, KNOWN).result()).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a / zero",
                "SQRT(0 - a)",
                "LOG(zero)",
                "LOG(0 - 1)",
                "9^9^9^9",
                "a ^ 2",
                "9 % 7",
                "1e999999999",
                "1e999",
                "9999999999999",
                "0xFF",
                "FACT(100000)",
                "RANDOM()",
                "DT_NOW()",
                "STR_UPPER(a)",
                "\"a\"",
                "'a'",
                "a[0]",
                "a.b",
                "NOPE(1)",
                "((((1",
                "1 +",
                "",
                " ",
                "a; a",
                "3a",
                "2(3)",
                "a = = 1",
                "é + 1",
                "MIN()",
                "999999999999 * 999999999999"
            })
    @Verifies("MR-04")
    void whatHasNoResultIsToldInWordsAndSoon(String expression) {
        var refusal = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> catchThrowableOfType(Refusal.class, () -> Calculation.of(expression, KNOWN)));
        assertThat(refusal).as(expression).isNotNull();
        assertThat(refusal.reason()).isEqualTo(MasterRefusal.CALCULATION_IMPOSSIBLE);
    }

    @Test
    @Verifies("MR-04")
    void aMissingInputIsNamed() {
        var refusal = catchThrowableOfType(Refusal.class, () -> Calculation.of("a + b", KNOWN));
        assertThat(refusal.reason()).isEqualTo(MasterRefusal.CALCULATION_WAITS);
        assertThat(refusal.details()).containsExactly("b");
        assertThatThrownBy(() -> Calculation.of("PI * a", KNOWN)).isInstanceOf(Refusal.class);
    }

    @Test
    @Verifies("MR-04")
    void anExpressionIsBounded() {
        assertThatThrownBy(() -> Calculation.inputs("a" + "+a".repeat(150))).isInstanceOf(Refusal.class);
        assertThat(Calculation.inputs("a" + "+a".repeat(149))).containsExactly("a");
    }

    @Test
    @Verifies("MR-04")
    void theLibraryIsNamedAsItIs() {
        var jar = Expression.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertThat(jar).endsWith("/" + Calculation.BY.replace(" by EvalEx ", "EvalEx-") + ".jar");
        assertThat(Calculation.unsigned("a with {a=1}" + Calculation.BY)).isEqualTo("a with {a=1}");
        assertThat(Calculation.unsigned("a with {a=1}")).isEqualTo("a with {a=1}");
        assertThat(Calculation.unsigned(null)).isNull();
    }
}
