package eu.officina.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Differences computed by hand.
class DifferenceTest {

    @Test
    @Verifies("OV-05")
    void aSitesOwnMeanAndDeviation() {
        // 2 4 4 4 5 5 7 9: mean 5, squares 9+1+1+1+0+0+4+16 = 32, variance 32/7 = 4.5714, deviation 2.13809
        var spread = Spread.of(numbers("2 4 4 4 5 5 7 9"));
        assertThat(spread.mean()).isEqualByComparingTo("5");
        assertThat(Objects.requireNonNull(spread.deviation()).setScale(5, RoundingMode.HALF_UP))
                .isEqualByComparingTo("2.13809");
    }

    @Test
    @Verifies("OV-05")
    void theIntervalOfADifferenceOfMeans() {
        // both deviations 2.13809, n 8: standard error sqrt(2 · 4.5714 / 8) = 1.06904; 14 degrees of freedom, t 2.145
        var near = Difference.of(site("A", "2 4 4 4 5 5 7 9"), site("B", "4 6 6 6 7 7 9 11"))
                .orElseThrow();
        assertThat(near.difference()).isEqualByComparingTo("-2");
        assertThat(near.from()).isEqualByComparingTo("-4.293101");
        assertThat(near.to()).isEqualByComparingTo("0.293101");
        assertThat(near.standsOut()).isFalse();
        var far = Difference.of(site("A", "2 4 4 4 5 5 7 9"), site("B", "5 7 7 7 8 8 10 12"))
                .orElseThrow();
        assertThat(far.to()).isEqualByComparingTo("-0.706899");
        assertThat(far.standsOut()).isTrue();
    }

    @Test
    @Verifies("OV-05")
    void unequalSpreadsHaveFewerDegreesOfFreedom() {
        // variances 4.5714/8 = 0.571429 and 0: all freedom is A's, 7 degrees, t 2.365, half 2.365 · 0.755929 = 1.787772
        var d = Difference.of(site("A", "2 4 4 4 5 5 7 9"), site("B", "3 3 3 3 3 3 3 3 3 3"))
                .orElseThrow();
        assertThat(d.difference()).isEqualByComparingTo("2");
        assertThat(d.from()).isEqualByComparingTo("0.212228");
        assertThat(d.standsOut()).isTrue();
    }

    @Test
    @Verifies("OV-05")
    void belowEightNumbersNothingIsCompared() {
        assertThat(Difference.of(site("A", "1 2 3 4 5 6 7"), site("B", "90 91 92 93 94 95 96 97")))
                .isEmpty();
        assertThat(Spread.of(numbers("1 2 3 4 5 6 7")).mean()).isNull();
        assertThat(Difference.of(site("A", "1 2 3 4 5 6 7 8"), site("B", "90 91 92 93 94 95 96 97")))
                .isPresent();
    }

    @Test
    @Verifies("OV-05")
    void withoutAnySpreadOnlyTheSameMeanIsTheSame() {
        var same = site("A", "0 0 0 0 0 0 0 0");
        assertThat(Difference.of(same, site("B", "0 0 0 0 0 0 0 0"))
                        .orElseThrow()
                        .standsOut())
                .isFalse();
        assertThat(Difference.of(same, site("B", "1 1 1 1 1 1 1 1"))
                        .orElseThrow()
                        .standsOut())
                .isTrue();
    }

    @Test
    @Verifies("OV-05")
    void everyPairIsComparedTheSurestFirst() {
        var all = Difference.among(List.of(
                site("A", "2 4 4 4 5 5 7 9"),
                site("B", "2 4 4 4 5 5 7 10"),
                site("C", "12 14 14 14 15 15 17 19"),
                site("D", "1 2 3")));
        assertThat(all).hasSize(3);
        assertThat(all.getFirst().site() + all.getFirst().other()).isEqualTo("AC");
        assertThat(all.getLast().site() + all.getLast().other()).isEqualTo("AB");
        assertThat(all.stream().filter(Difference::standsOut)).hasSize(2);
    }

    private static SiteTrend.Site site(String name, String numbers) {
        return new SiteTrend.Site(name, name, Spread.of(numbers(numbers)), 0, 0, Collections.emptyList());
    }

    private static List<BigDecimal> numbers(String numbers) {
        return Stream.of(numbers.split(" ")).map(BigDecimal::new).toList();
    }
}
