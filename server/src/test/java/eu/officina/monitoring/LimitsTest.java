package eu.officina.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.EmSample;
import eu.officina.masterrecords.EmSample.Grade;
import eu.officina.monitoring.Limits.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {
    @ParameterizedTest
    @CsvSource({"0,WITHIN", "2,WITHIN", "3,ALERT", "5,ALERT", "6,ACTION"})
    @Verifies("EM-03")
    void aCountIsJudgedAgainstAlertAndAction(int count, Level level) {
        assertThat(viable(2, 5).judge(count, null)).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("EM-03")
    void inGradeAAnyGrowthIsOverAction(EmSample.Type type) {
        if (!type.viable()) return;
        var start = start(type, Grade.A);
        assertThat(start.judge(0, null)).isEqualTo(Level.WITHIN);
        assertThat(start.judge(1, null)).isEqualTo(Level.ACTION);
        assertThat(reason(viable(0, 1), type, Grade.A)).isEqualTo(MonitoringRefusal.GROWTH_IN_GRADE_A);
        assertThat(reason(viable(0, 1), type, Grade.B)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1760,14,WITHIN", "1761,14,ALERT", "1760,15,ALERT", "3520,29,ALERT", "3521,0,ACTION", "0,30,ACTION"})
    @Verifies("EM-03")
    void particlesAreJudgedInBothSizes(int count, int large, Level level) {
        assertThat(start(EmSample.Type.PARTICLES, Grade.A).judge(count, large)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "SETTLE_PLATE,B,5",
        "SETTLE_PLATE,C,50",
        "SETTLE_PLATE,D,100",
        "CONTACT_PLATE,B,5",
        "CONTACT_PLATE,C,25",
        "CONTACT_PLATE,D,50",
        "ACTIVE_AIR,B,10",
        "ACTIVE_AIR,C,100",
        "ACTIVE_AIR,D,200",
        "GLOVE_PRINT,B,5",
        "PARTICLES,A,3520",
        "PARTICLES,B,352000",
        "PARTICLES,C,3520000"
    })
    @Verifies("EM-03")
    void aSiteStartsWithTheMaximaOfAnnexOne(EmSample.Type type, Grade grade, int action) {
        assertThat(start(type, grade).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("EM-06")
    void whatIsShippedFitsItsOwnRules(Grade grade) {
        assertThat(Annex.starting(grade))
                .isNotEmpty()
                .allSatisfy(s -> assertThatCode(() -> s.limits().expectFor(s.type(), grade))
                        .doesNotThrowAnyException());
    }

    @Test
    @Verifies("EM-06")
    void limitsThatMakeNoSenseAreRefused() {
        assertThat(reason(viable(6, 5), EmSample.Type.SETTLE_PLATE, Grade.B))
                .isEqualTo(MonitoringRefusal.ALERT_ABOVE_ACTION);
        var particles = new Limits(10, 20, 1, 2, 0);
        var refused = Map.of(
                new Limits(10, 20, null, null, 0), MonitoringRefusal.LARGE_FOR_PARTICLES,
                new Limits(10, 20, 1, null, 0), MonitoringRefusal.LARGE_FOR_PARTICLES,
                new Limits(10, 20, 3, 2, 0), MonitoringRefusal.ALERT_ABOVE_ACTION);
        assertThat(reason(particles, EmSample.Type.PARTICLES, Grade.C)).isNull();
        refused.forEach((limits, why) ->
                assertThat(reason(limits, EmSample.Type.PARTICLES, Grade.C)).isEqualTo(why));
        assertThat(reason(particles, EmSample.Type.ACTIVE_AIR, Grade.C))
                .isEqualTo(MonitoringRefusal.LARGE_FOR_PARTICLES);
    }

    private static Limits start(EmSample.Type type, Grade grade) {
        return Annex.starting(grade).stream()
                .filter(s -> s.type() == type)
                .findFirst()
                .orElseThrow()
                .limits();
    }

    private static Limits viable(int alert, int action) {
        return new Limits(alert, action, null, null, 5);
    }

    private static @Nullable Reason reason(Limits limits, EmSample.Type type, Grade grade) {
        var refusal = catchThrowableOfType(Refusal.class, () -> limits.expectFor(type, grade));
        return refusal == null ? null : refusal.reason();
    }
}
