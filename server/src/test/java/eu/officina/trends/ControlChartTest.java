package eu.officina.trends;

import static eu.officina.trends.Numbers.chart;
import static eu.officina.trends.Numbers.told;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.trends.ControlChart.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are computed by hand: see [Numbers#STEADY].
class ControlChartTest {

    @Test
    @Verifies("TD-02")
    void centreAndSigmaComeFromTheFirstTwenty() {
        var chart = chart("50", "60", "70");
        assertThat(chart.baseline()).isEqualTo(20);
        assertThat(chart.counted()).isEqualTo(23);
        assertThat(chart.centre()).isEqualByComparingTo("10");
        assertThat(rounded(chart.sigma())).isEqualTo("1.77305");
        assertThat(rounded(chart.line(3))).isEqualTo("15.31915");
        assertThat(rounded(chart.line(-1))).isEqualTo("8.22695");
        assertThat(rounded(chart.distance(new BigDecimal("15.31915")))).isEqualTo("3.00000");
    }

    @Test
    @Verifies("TD-02")
    void whileThereAreFewerThanTwentyAllAreTheBaseline() {
        // mean of 1..8 = 4.5, every moving range 1, sigma 1/1.128 = 0.88652
        var chart = ControlChart.of(Numbers.of("1", "2", "3", "4", "5", "6", "7", "8"));
        assertThat(chart.baseline()).isEqualTo(8);
        assertThat(chart.centre()).isEqualByComparingTo("4.5");
        assertThat(rounded(chart.sigma())).isEqualTo("0.88652");
        assertThat(chart.state()).isEqualTo(State.JUDGED);
    }

    @Test
    @Verifies("TD-04")
    void fewerThanEightNumbersMakeNoSignal() {
        var chart = ControlChart.of(Numbers.of("1", "1", "1", "1", "1", "1", "99"));
        assertThat(chart.state()).isEqualTo(State.TOO_FEW);
        assertThat(chart.signals()).isEmpty();
        assertThat(chart.centre()).isNull();
        assertThat(ControlChart.of(Numbers.of()).state()).isEqualTo(State.TOO_FEW);
        // with an eighth number the same 99 speaks: mean 109/8 = 13.375, sigma (98+98)/7/1.128 = 24.823, +3 sigma 87.84
        assertThat(told(ControlChart.of(Numbers.of("1", "1", "1", "1", "1", "1", "99", "1"))))
                .contains("ONE_BEYOND_3 HIGH: B7");
    }

    @ParameterizedTest
    @Verifies("TD-04")
    @CsvSource({"15.4, HIGH", "4.6, LOW"})
    void oneNumberBeyondThreeSigma(String number, String side) {
        assertThat(told(chart(number))).containsExactly("ONE_BEYOND_3 " + side + ": B21");
    }

    @ParameterizedTest
    @Verifies("TD-04")
    @ValueSource(strings = {"15.3", "4.7"})
    void oneNumberJustInsideThreeSigmaIsNone(String number) {
        assertThat(told(chart(number))).isEmpty();
    }

    @ParameterizedTest
    @Verifies("TD-04")
    @CsvSource({
        "13.6 10 13.6, HIGH, B21 B23",
        "13.6 13.6, HIGH, B21 B22",
        "6.4 10 6.4, LOW, B21 B23",
        "10 6.4 6.4, LOW, B22 B23"
    })
    void twoOfThreeBeyondTwoSigma(String numbers, String side, String points) {
        assertThat(told(chart(numbers.split(" ")))).containsExactly("TWO_OF_THREE_BEYOND_2 " + side + ": " + points);
    }

    @ParameterizedTest
    @Verifies("TD-04")
    @ValueSource(strings = {"13.6 10 10 13.6", "13.6 6.4 10", "13.5 13.5 10", "13.6 10 6.4"})
    void twoThatAreFarApartOnBothSidesOrJustInsideAreNone(String numbers) {
        assertThat(told(chart(numbers.split(" ")))).isEmpty();
    }

    @ParameterizedTest
    @Verifies("TD-04")
    @CsvSource({
        "11.8 11.8 10 11.8 11.8, HIGH, B21 B22 B24 B25",
        "11.8 11.8 11.8 11.8, HIGH, B21 B22 B23 B24",
        "8.2 8.2 11 8.2 8.2, LOW, B21 B22 B24 B25"
    })
    void fourOfFiveBeyondOneSigma(String numbers, String side, String points) {
        assertThat(told(chart(numbers.split(" ")))).containsExactly("FOUR_OF_FIVE_BEYOND_1 " + side + ": " + points);
    }

    @ParameterizedTest
    @Verifies("TD-04")
    @ValueSource(strings = {"11.7 11.8 10 11.8 11.8", "11.8 11.8 10 10 11.8 11.8", "11.8 8.2 11.8 8.2 11.8"})
    void threeOfFiveOrJustInsideAreNone(String numbers) {
        assertThat(told(chart(numbers.split(" ")))).isEmpty();
    }

    @ParameterizedTest
    @Verifies("TD-04")
    @CsvSource({
        // the twentieth number is 11, above: seven more make eight
        "10.1 10.1 10.1 10.1 10.1 10.1 10.1, HIGH, B20 B21 B22 B23 B24 B25 B26 B27",
        "9.9 9.9 9.9 9.9 9.9 9.9 9.9 9.9, LOW, B21 B22 B23 B24 B25 B26 B27 B28"
    })
    void eightInARowOnOneSide(String numbers, String side, String points) {
        assertThat(told(chart(numbers.split(" ")))).containsExactly("EIGHT_ON_ONE_SIDE " + side + ": " + points);
    }

    @ParameterizedTest
    @Verifies("TD-04")
    @ValueSource(
            strings = {
                "10.1 10.1 10.1 10.1 10.1 10.1",
                "10.1 10.1 10.1 10 10.1 10.1 10.1 10.1", // on the centre line: on neither side
                "9.9 9.9 9.9 9.9 10.000 9.9 9.9 9.9 9.9"
            })
    void sevenOrATieOnTheCentreLineAreNone(String numbers) {
        assertThat(told(chart(numbers.split(" ")))).isEmpty();
    }

    @Test
    @Verifies("TD-04")
    void aTieIsExactAlsoWhereBinaryNumbersAreNot() {
        var same = Collections.nCopies(20, "97.9").toArray(String[]::new);
        var chart = ControlChart.of(Numbers.of(same));
        assertThat(chart.centre()).isEqualByComparingTo("97.9");
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    @Verifies("TD-04")
    void aRunThatGoesOnIsOneSignalWithTheKeyOfItsBeginning() {
        var eight = chart("9.9", "9.9", "9.9", "9.9", "9.9", "9.9", "9.9", "9.9");
        var ten = chart("9.9", "9.9", "9.9", "9.9", "9.9", "9.9", "9.9", "9.9", "9.9", "9.8");
        assertThat(told(ten)).containsExactly("EIGHT_ON_ONE_SIDE LOW: B21 B22 B23 B24 B25 B26 B27 B28 B29 B30");
        assertThat(ten.signals().getFirst().key())
                .isEqualTo(eight.signals().getFirst().key());
        // a run that ends and begins again is news
        var again = chart("9.9 9.9 9.9 9.9 9.9 9.9 9.9 9.9 11 9.9 9.9 9.9 9.9 9.9 9.9 9.9 9.9".split(" "));
        assertThat(again.signals().stream().map(Signal::key).distinct()).hasSize(2);
    }

    @Test
    @Verifies("TD-04")
    void windowsThatShareAPointAreOneSignalWithEveryPointBeyond() {
        // beyond 1 sigma: 21 22 23 24, not 25 26, then 27: alone it says nothing; 24 27 28 29 of 25..29 only three
        assertThat(told(chart("11.8 11.8 11.8 11.8 11 11 11.8 11.8 11.8 11.8".split(" "))))
                .contains("FOUR_OF_FIVE_BEYOND_1 HIGH: B21 B22 B23 B24", "FOUR_OF_FIVE_BEYOND_1 HIGH: B27 B28 B29 B30");
        assertThat(told(chart("13.6", "13.6", "10", "13.6"))).contains("TWO_OF_THREE_BEYOND_2 HIGH: B21 B22 B24");
    }

    @Test
    @Verifies("TD-04")
    void eachNumberBeyondThreeSigmaIsItsOwnNews() {
        assertThat(told(chart("15.4", "10", "10", "15.4")))
                .containsExactly("ONE_BEYOND_3 HIGH: B21", "ONE_BEYOND_3 HIGH: B24");
    }

    @Test
    @Verifies("TD-04")
    void withoutAnySpreadOnlyARunCanBeTold() {
        var same = Collections.nCopies(20, "0");
        var all = new java.util.ArrayList<>(same);
        all.add("7");
        var one = ControlChart.of(Numbers.of(all.toArray(String[]::new)));
        assertThat(one.state()).isEqualTo(State.FLAT);
        assertThat(one.signals()).isEmpty();
        assertThat(one.distance(BigDecimal.TEN)).isNull();
        for (int i = 0; i < 7; i++) all.add("1");
        assertThat(told(ControlChart.of(Numbers.of(all.toArray(String[]::new)))))
                .containsExactly("EIGHT_ON_ONE_SIDE HIGH: B21 B22 B23 B24 B25 B26 B27 B28");
    }

    @Test
    @Verifies("TD-03")
    void aBoundIsShownAndCountedNowhere() {
        var chart = chart("≤ 0.5", "10.1", "10.1", "10.1", ">= 99", "10.1", "10.1", "10.1", "10.1");
        assertThat(chart.counted()).isEqualTo(27);
        assertThat(chart.centre()).isEqualByComparingTo("10");
        // neither ends a run nor makes one
        assertThat(told(chart)).containsExactly("EIGHT_ON_ONE_SIDE HIGH: B20 B22 B23 B24 B26 B27 B28 B29");
        var bounds = ControlChart.of(Numbers.of("≤ 0.5", "≤ 0.5", "1", "2", "3", "4", "5", "6", "7"));
        assertThat(bounds.state()).isEqualTo(State.TOO_FEW);
        assertThat(bounds.counted()).isEqualTo(7);
    }

    private static String rounded(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number).setScale(5, RoundingMode.HALF_UP).toPlainString();
    }
}
