package eu.officina.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.quality.Deviation.Severity;
import eu.officina.quality.Deviation.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviationTest {
    private static final Person ONE = new Person("one", "Investigator");
    private static final Person OTHER = new Person("other", "Quality");
    private static final Map<String, Consumer<Deviation>> MOVES = new LinkedHashMap<>();
    /// The moves that lead from CLASSIFIED onward.
    private static final List<Consumer<Deviation>> ROAD = List.of(
            d -> d.investigate(ONE),
            d -> d.conclude("cause", "impact", ONE),
            d -> d.close("understood", OTHER, Instant.EPOCH));

    private static final Map<State, Set<String>> ALLOWED = Map.of(
            State.OPEN, Set.of("classify"),
            State.CLASSIFIED, Set.of("investigate"),
            State.INVESTIGATION, Set.of("conclude"),
            State.QA_REVIEW, Set.of("giveBack", "close"),
            State.CLOSED, Set.of());

    static {
        MOVES.put("classify", d -> d.classify(Severity.MAJOR, "because"));
        MOVES.put("investigate", d -> d.investigate(ONE));
        MOVES.put("conclude", d -> d.conclude("cause", "impact", ONE));
        MOVES.put("giveBack", Deviation::giveBack);
        MOVES.put("close", d -> d.close("understood", OTHER, Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("QU-01")
    void itMovesOnlyAsTheRuleSays(State from) {
        MOVES.forEach((name, move) -> {
            var deviation = at(from, Severity.MAJOR);
            if (ALLOWED.getOrDefault(from, Set.of()).contains(name)) {
                assertThatCode(() -> move.accept(deviation))
                        .as(from + " " + name)
                        .doesNotThrowAnyException();
                assertThat(deviation.state()).isNotEqualTo(from);
            } else {
                var refusal = catchThrowableOfType(Refusal.class, () -> move.accept(deviation));
                assertThat(refusal).as(from + " " + name).isNotNull();
                assertThat(refusal.reason()).isEqualTo(QualityRefusal.DEVIATION_NOT_THERE);
                assertThat(deviation.state()).isEqualTo(from);
            }
        });
    }

    @Test
    @Verifies("QU-02")
    void whoInvestigatedDoesNotClose() {
        var deviation = at(State.QA_REVIEW, Severity.MAJOR);
        var refusal = catchThrowableOfType(Refusal.class, () -> deviation.close("done", ONE, Instant.EPOCH));
        assertThat(refusal.reason()).isEqualTo(QualityRefusal.INVESTIGATOR_CLOSES);
        assertThat(deviation.state()).isEqualTo(State.QA_REVIEW);
    }

    @Test
    @Verifies("QU-02")
    void whoConcludedForTheInvestigatorDoesNotClose() {
        var deviation = at(State.INVESTIGATION, Severity.MAJOR);
        deviation.conclude("cause", "impact", OTHER);
        for (var person : List.of(ONE, OTHER)) {
            var refusal = catchThrowableOfType(Refusal.class, () -> deviation.close("done", person, Instant.EPOCH));
            assertThat(refusal.reason()).isEqualTo(QualityRefusal.INVESTIGATOR_CLOSES);
        }
        deviation.close("done", new Person("third", "Quality"), Instant.EPOCH);
        assertThat(deviation.state()).isEqualTo(State.CLOSED);
    }

    @Test
    @Verifies("QU-06")
    void aLateFailureIsMajorAtLeast() {
        var found = new Deviations.Found(Uuid7.next(), "B1", 13, "sterility", "growth", Severity.MAJOR);
        var deviation = new Deviation(Uuid7.next(), "DEV-B1-1", found, Instant.EPOCH);
        var refusal = catchThrowableOfType(Refusal.class, () -> deviation.classify(Severity.MINOR, "because"));
        assertThat(refusal.reason()).isEqualTo(QualityRefusal.MORE_SEVERE);
        assertThat(deviation.state()).isEqualTo(State.OPEN);
        deviation.classify(Severity.CRITICAL, "because");
        assertThat(deviation.state()).isEqualTo(State.CLASSIFIED);
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("QU-03")
    void aBatchIsReviewedOnlyWithASettledDeviation(State state) {
        assertThat(at(state, Severity.MINOR).listed().settled()).isEqualTo(state != State.OPEN);
        assertThat(at(state, Severity.MAJOR).listed().settled())
                .isEqualTo(Set.of(State.QA_REVIEW, State.CLOSED).contains(state));
        assertThat(at(state, Severity.CRITICAL).listed().settled()).isEqualTo(state == State.CLOSED);
    }

    @Test
    void itIsDueThirtyDaysAfterItWasOpened() {
        assertThat(at(State.OPEN, Severity.MINOR).listed().due()).isEqualTo(Instant.EPOCH.plus(30, ChronoUnit.DAYS));
    }

    private static Deviation at(State state, Severity severity) {
        var found = new Deviations.Found(Uuid7.next(), "B1", 3, "viability", "61 %, expected 70 %");
        var deviation = new Deviation(Uuid7.next(), "DEV-B1-1", found, Instant.EPOCH);
        if (state != State.OPEN) deviation.classify(severity, "because");
        ROAD.subList(0, Math.max(0, List.of(State.values()).indexOf(state) - 1))
                .forEach(move -> move.accept(deviation));
        assertThat(deviation.state()).isEqualTo(state);
        return deviation;
    }
}
