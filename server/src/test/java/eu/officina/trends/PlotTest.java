package eu.officina.trends;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Limit;
import eu.officina.masterrecords.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static final Limit SEVENTY = new Limit(new BigDecimal("70"), null, null, null);
    private static final Limit EIGHTY = new Limit(new BigDecimal("80"), null, null, null);

    @Test
    @Verifies("TD-01")
    void theLimitIsDrawnWhereItHeld() {
        var points = new ArrayList<Point>();
        Numbers.of("75", "78", "82", "85", "90")
                .forEach(p -> points.add(with(p, points.size() < 3 ? SEVENTY : EIGHTY)));
        var plot = Plot.of(trend(points), Plot.Size.FULL, 100);
        assertThat(plot.bounds().stream().map(Plot.Text::words)).containsExactly("≥ 70", "≥ 80");
        assertThat(plot.limits()).hasSize(2);
        assertThat(plot.whole()).isTrue();
        assertThat(plot.marks().getLast().y())
                .isLessThan(plot.marks().getFirst().y());
    }

    @Test
    @Verifies("TD-01")
    void aLimitFarAwayIsToldAndNotDrawn() {
        var points = Numbers.of("97.9", "98.1", "98.0").stream()
                .map(p -> with(p, SEVENTY))
                .toList();
        var plot = Plot.of(trend(points), Plot.Size.FULL, 100);
        assertThat(plot.whole()).isFalse();
        assertThat(plot.bounds()).isEmpty();
    }

    @Test
    @Verifies("TD-02")
    void theBaselineEndsAfterTheTwentiethNumberAlsoWhenOnlyTheLastAreDrawn() {
        var trend = trend(Numbers.steadyThen("10", "≤ 9", "10", "12", "15.4"));
        var whole = Plot.of(trend, Plot.Size.FULL, 100);
        assertThat(whole.marks()).hasSize(25);
        assertThat(whole.baseline())
                .isBetween(whole.marks().get(19).x(), whole.marks().get(20).x());
        assertThat(whole.zones()).hasSize(3);
        assertThat(whole.lines().get(1).words()).isEqualTo("x̄ 10.000");
        assertThat(whole.marks().getLast().dot().signalled()).isTrue();
        assertThat(Plot.of(trend, Plot.Size.FULL, 5).baseline()).isNull();
        assertThat(Plot.of(trend, Plot.Size.FULL, 6).baseline()).isPositive();
        assertThat(Plot.of(trend(Numbers.of("1", "2")), Plot.Size.SMALL, 40).zones())
                .isEmpty();
    }

    @Test
    @Verifies("TD-01")
    void aScaleHasAFewRoundTicksAndRoomForAllTheSameNumber() {
        var flat = Scale.over(List.of(new BigDecimal("3"), new BigDecimal("3")), List.of());
        assertThat(flat.at(new BigDecimal("3"))).isEqualTo(0.5);
        var scale = Scale.over(List.of(new BigDecimal("0.41"), new BigDecimal("2.3")), List.of());
        assertThat(scale.ticks().stream().map(t -> t.stripTrailingZeros().toPlainString()))
                .containsExactly("0.5", "1", "1.5", "2");
        assertThat(Scale.over(List.of(), List.of()).ticks()).isNotEmpty();
    }

    private static Point with(Point p, Limit limit) {
        return new Point(
                p.batch(),
                p.batchNumber(),
                p.entry(),
                p.step(),
                p.edition(),
                p.value(),
                p.number(),
                p.standing(),
                Verdict.MET,
                false,
                limit,
                p.at());
    }

    private static Trend trend(List<Point> points) {
        var parameter = new Parameter("x", "X", Field.Kind.VALUE, 0, "%", null, null, 1);
        return new Trend("P", parameter, points, 0, ControlChart.of(points), List.of());
    }
}
