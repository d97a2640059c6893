package eu.officina.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Person;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.EmSample;
import eu.officina.masterrecords.EmSample.Grade;
import eu.officina.monitoring.Limits.Level;
import eu.officina.monitoring.Sample.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {
    private static final Instant OPENED = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant CLOSED = OPENED.plus(Duration.ofHours(4));
    private static final Instant DUE = CLOSED.plus(Duration.ofDays(5));
    private static final Person ROCA = new Person("1", "A. Roca");
    private static final Sample.InBatch BATCH = new Sample.InBatch(Uuid7.next(), "ARI000101", 2, "settle_plate");

    @ParameterizedTest
    @CsvSource({"240,false", "241,true"})
    @Verifies("EM-02")
    void aSettlePlateStandsOpenForFourHoursAtMost(int minutes, boolean late) {
        var plate = plate(BATCH);
        assertThat(plate.late()).isFalse();
        plate.close(OPENED.plus(Duration.ofMinutes(minutes)));
        assertThat(plate.late()).isEqualTo(late);
        assertThat(sample(EmSample.Type.CONTACT_PLATE, OPENED.plus(Duration.ofDays(1)), BATCH)
                        .late())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @Verifies({"EM-02", "EM-05"})
    void itIsClosedOnceThenRead(State state) {
        var plate = at(state);
        var opened = state == State.OPENED;
        assertThat(reason(() -> plate.close(CLOSED))).isEqualTo(opened ? null : MonitoringRefusal.SAMPLE_NOT_OPEN);
        var other = at(state);
        assertThat(reason(() -> other.judge(0, null, DUE)))
                .isEqualTo(
                        switch (state) {
                            case OPENED -> MonitoringRefusal.SAMPLE_STILL_OPEN;
                            case REPLACED -> MonitoringRefusal.SAMPLE_REPLACED;
                            case CLOSED, READ -> null;
                        });
        var third = at(state);
        assertThat(reason(third::replace))
                .isEqualTo(state == State.READ ? MonitoringRefusal.READ_ALREADY_IN_RECORD : null);
    }

    @Test
    @Verifies("EM-05")
    void whileItGrowsOnlyWhatIsOverActionIsTold() {
        var plate = at(State.CLOSED);
        var before = DUE.minusSeconds(1);
        assertThat(reason(() -> plate.judge(0, null, before))).isEqualTo(MonitoringRefusal.INCUBATION_RUNS);
        assertThat(reason(() -> plate.judge(50, null, before))).isEqualTo(MonitoringRefusal.INCUBATION_RUNS);
        assertThat(plate.judge(51, null, before)).isEqualTo(Level.ACTION);
        assertThat(plate.judge(0, null, DUE)).isEqualTo(Level.WITHIN);
        assertThat(plate.view(List.of()).dueBy(before)).isFalse();
        assertThat(plate.view(List.of()).dueBy(DUE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("EM-04")
    void anAlertWaitsForQualityAssuranceAndSoDoesAnActionOutsideABatch(Level level) {
        var inBatch = at(State.CLOSED);
        inBatch.read(level);
        assertThat(inBatch.waitsForAssessment()).isEqualTo(level == Level.ALERT);
        var routine = plate(null);
        routine.close(CLOSED);
        routine.read(level);
        assertThat(routine.waitsForAssessment()).isEqualTo(level != Level.WITHIN);
        var assessed = reason(() -> routine.assess("The door stood open", ROCA));
        assertThat(assessed).isEqualTo(level == Level.WITHIN ? MonitoringRefusal.NOTHING_TO_ASSESS : null);
        assertThat(reason(() -> routine.assess("again", ROCA))).isEqualTo(MonitoringRefusal.NOTHING_TO_ASSESS);
        routine.read(Level.ALERT);
        assertThat(routine.waitsForAssessment()).isTrue();
    }

    @Test
    @Verifies("EM-02")
    void aRoutinePlateThatStoodOpenTooLongWaitsForQualityAssurance() {
        var plate = plate(null);
        plate.close(CLOSED.plusSeconds(60));
        plate.read(Level.WITHIN);
        assertThat(plate.waitsForAssessment()).isTrue();
    }

    @Test
    @Verifies("EM-01")
    void itKnowsWhereItStands() {
        var plate = plate(BATCH);
        assertThat(plate.at(new EmSample.Placed("EM-1", "CR1-WP"))).isTrue();
        assertThat(plate.at(new EmSample.Placed("EM-1", "CR1-BSC"))).isFalse();
        assertThat(EmSample.Placed.of(new EmSample.Placed("EM-1", "CR1-WP").value()))
                .isEqualTo(new EmSample.Placed("EM-1", "CR1-WP"));
        assertThat(plate.view(List.of()).in()).isEqualTo(BATCH);
        assertThat(plate(null).view(List.of()).in()).isNull();
    }

    private static Sample at(State state) {
        var plate = plate(BATCH);
        if (state == State.CLOSED || state == State.READ) plate.close(CLOSED);
        if (state == State.READ) plate.read(Level.WITHIN);
        if (state == State.REPLACED) plate.replace();
        assertThat(plate.state()).isEqualTo(state);
        return plate;
    }

    private static Sample plate(Sample.@Nullable InBatch in) {
        return sample(EmSample.Type.SETTLE_PLATE, null, in);
    }

    private static Sample sample(EmSample.Type type, @Nullable Instant closed, Sample.@Nullable InBatch in) {
        var asked = new SamplingPlan.NewSite("CR1-WP", "Workplace", "CR-1", Grade.C);
        var site = new SamplingSite(Uuid7.next(), asked, Instant.EPOCH);
        var limits = new Limits(25, 50, null, null, 5);
        var sample = new Sample(Uuid7.next(), new Sample.Taken("EM-1", type, OPENED, closed), site, limits, ROCA);
        if (in != null) sample.takenIn(in);
        return sample;
    }

    private static @Nullable Reason reason(ThrowingCallable call) {
        var refusal = catchThrowableOfType(Refusal.class, call);
        return refusal == null ? null : refusal.reason();
    }
}
