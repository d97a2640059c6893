package eu.officina.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Person;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.Uuid7;
import eu.officina.training.TrainingBoard.Held;
import eu.officina.training.TrainingRecord.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 9);
    private static final Person QA = new Person("9", "E. Navarro");

    @ParameterizedTest
    @CsvSource({"2026-01-09,false", "2026-01-10,true", "2026-07-09,true", "2026-07-10,false"})
    @Verifies("TN-01")
    void trainingHoldsFromItsFirstToItsLastDay(LocalDate day, boolean trained) {
        assertThat(standing(day, Set.of(Topic.PROCESS), record(Topic.PROCESS, LAST))
                        .trained())
                .isEqualTo(trained);
    }

    @Test
    @Verifies("TN-01")
    void anOperatorNeedsThreeThingsTheOthersTheProcess() {
        assertThat(Topic.neededBy(Set.of(Role.OPERATOR, Role.QC))).containsExactlyInAnyOrder(Topic.values());
        for (var role : List.of(Role.QC, Role.QA, Role.NURSE)) {
            assertThat(Topic.neededBy(Set.of(role))).containsExactly(Topic.PROCESS);
        }
        assertThat(Topic.neededBy(Set.of())).containsExactly(Topic.PROCESS);
    }

    @Test
    @Verifies("TN-01")
    void whatIsMissingAndWhatExpiredIsTold() {
        var all = Set.of(Topic.values());
        var process = record(Topic.PROCESS, LAST.plusYears(1));
        var gowning = record(Topic.GOWNING, LAST.plusYears(1));
        var missing = standing(LAST, all, process, gowning);
        assertThat(reason(missing)).isEqualTo(TrainingRefusal.TRAINING_MISSING);
        assertThat(missing.gaps()).containsExactly(new Standing.Gap(Topic.ASEPTIC_SIMULATION, null));
        var expired = standing(LAST.plusDays(1), all, process, gowning, record(Topic.ASEPTIC_SIMULATION, LAST));
        assertThat(reason(expired)).isEqualTo(TrainingRefusal.TRAINING_EXPIRED);
        assertThat(expired.gaps()).containsExactly(new Standing.Gap(Topic.ASEPTIC_SIMULATION, LAST));
        var renewed = standing(
                LAST.plusDays(1),
                all,
                process,
                gowning,
                record(Topic.ASEPTIC_SIMULATION, LAST),
                record(Topic.ASEPTIC_SIMULATION, LAST.plusMonths(6)));
        assertThat(reason(renewed)).isNull();
    }

    @Test
    @Verifies("TN-03")
    void withdrawnItHoldsNoMoreButDidBefore() {
        var record = record(Topic.PROCESS, LAST);
        record.withdraw("The trainer was not qualified", QA, at(FIRST.plusDays(10)));
        assertThat(standing(FIRST.plusDays(9), Set.of(Topic.PROCESS), record).trained())
                .isTrue();
        assertThat(reason(standing(FIRST.plusDays(10), Set.of(Topic.PROCESS), record)))
                .isEqualTo(TrainingRefusal.TRAINING_MISSING);
        var again = catchThrowableOfType(Refusal.class, () -> record.withdraw("x", QA, at(LAST)));
        assertThat(again.reason()).isEqualTo(TrainingRefusal.WITHDRAWN_BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-08,EXPIRED", "2026-07-09,SOON", "2026-08-07,SOON", "2026-08-08,GOOD", ",MISSING"})
    @Verifies("TN-04")
    void whatEndsWithinThirtyDaysIsSoon(@Nullable LocalDate until, Held held) {
        assertThat(TrainingBoard.held(true, until, LAST)).isEqualTo(held);
        assertThat(TrainingBoard.held(false, until, LAST)).isEqualTo(Held.NOT_NEEDED);
    }

    private static Standing standing(LocalDate day, Set<Topic> needed, TrainingRecord... records) {
        return Standing.of("P-1", needed, List.of(records), at(day), day);
    }

    private static @Nullable Reason reason(Standing standing) {
        if (standing.trained()) {
            assertThatCode(standing::expectTrained).doesNotThrowAnyException();
            return null;
        }
        return catchThrowableOfType(Refusal.class, standing::expectTrained).reason();
    }

    private static TrainingRecord record(Topic topic, LocalDate until) {
        var asked = new Training.NewTraining("1", "P-1", topic, null, "M. Vidal", FIRST, until);
        return new TrainingRecord(Uuid7.next(), asked, "A. Roca", QA, Instant.EPOCH);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
