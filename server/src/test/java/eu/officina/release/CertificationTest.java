package eu.officina.release;

import static eu.officina.release.Certification.State.CERTIFIED_FINAL;
import static eu.officina.release.Certification.State.CERTIFIED_STEP1;
import static eu.officina.release.Certification.State.LATE_OOS;
import static eu.officina.release.Certification.State.NON_CONFORMING_ADMINISTERED;
import static eu.officina.release.Certification.State.OOS_PATH;
import static eu.officina.release.Certification.State.PENDING_CERT;
import static eu.officina.release.Certification.State.QUARANTINED;
import static eu.officina.release.Certification.State.RECALLED;
import static eu.officina.release.Certification.State.REJECTED;
import static eu.officina.release.Certification.State.SUPPLIED_OOS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.release.Certification.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificationTest {
    private static final List<String> STERILITY = List.of("Sterility");
    /// By hand from domain §6.1 and decision record 0027: all that is not here is refused.
    private static final Map<State, Set<State>> WAYS = Map.of(
            PENDING_CERT, Set.of(CERTIFIED_STEP1, CERTIFIED_FINAL, REJECTED, OOS_PATH),
            CERTIFIED_STEP1, Set.of(CERTIFIED_FINAL, LATE_OOS, REJECTED),
            LATE_OOS, Set.of(NON_CONFORMING_ADMINISTERED, QUARANTINED),
            QUARANTINED, Set.of(RECALLED, OOS_PATH, NON_CONFORMING_ADMINISTERED),
            RECALLED, Set.of(NON_CONFORMING_ADMINISTERED),
            OOS_PATH, Set.of(SUPPLIED_OOS, REJECTED, NON_CONFORMING_ADMINISTERED));
    /// How a batch comes to stand in each state.
    private static final Map<State, List<State>> ROADS = Map.of(
            PENDING_CERT, List.of(),
            CERTIFIED_STEP1, List.of(CERTIFIED_STEP1),
            CERTIFIED_FINAL, List.of(CERTIFIED_FINAL),
            REJECTED, List.of(REJECTED),
            LATE_OOS, List.of(CERTIFIED_STEP1, LATE_OOS),
            NON_CONFORMING_ADMINISTERED, List.of(CERTIFIED_STEP1, LATE_OOS, NON_CONFORMING_ADMINISTERED),
            QUARANTINED, List.of(CERTIFIED_STEP1, LATE_OOS, QUARANTINED),
            RECALLED, List.of(CERTIFIED_STEP1, LATE_OOS, QUARANTINED, RECALLED),
            OOS_PATH, List.of(OOS_PATH),
            SUPPLIED_OOS, List.of(OOS_PATH, SUPPLIED_OOS));

    private static Certification in(State state) {
        var certification = new Certification(Uuid7.next(), Uuid7.next(), Instant.EPOCH);
        ROADS.getOrDefault(state, List.of()).forEach(next -> become(certification, next));
        assertThat(certification.state()).isEqualTo(state);
        return certification;
    }

    private static void become(Certification certification, State next) {
        certification.become(next, List.of(), "", Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource
    @Verifies({"RE-01", "RE-03", "RE-10"})
    void itMovesAlongItsWaysAndNoOther(State from) {
        for (var to : State.values()) {
            var certification = in(from);
            var refusal = catchThrowableOfType(Refusal.class, () -> become(certification, to));
            var allowed = WAYS.getOrDefault(from, Set.of()).contains(to);
            assertThat(refusal == null).as(from + " to " + to).isEqualTo(allowed);
            assertThat(certification.state()).isEqualTo(allowed ? to : from);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("RE-03")
    void nothingThatFailedIsEverCertified(State from) {
        var open = Set.of(PENDING_CERT, CERTIFIED_STEP1);
        var told = open.contains(from)
                ? null
                : from == CERTIFIED_FINAL ? ReleaseRefusal.CERTIFIED : ReleaseRefusal.DECIDED;
        assertThat(refused(in(from), List.of())).isEqualTo(told);
        var failed = Set.of(LATE_OOS, QUARANTINED, RECALLED, NON_CONFORMING_ADMINISTERED, OOS_PATH, SUPPLIED_OOS);
        if (failed.contains(from)) assertThat(reached(from)).doesNotContain(CERTIFIED_STEP1, CERTIFIED_FINAL);
    }

    /// Everything that can follow, over however many moves.
    private static Set<State> reached(State from) {
        var found = java.util.EnumSet.noneOf(State.class);
        var open = new java.util.ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var next = open.pop();
            Stream.of(State.values())
                    .filter(to -> next.leadsTo(to) && found.add(to))
                    .forEach(open::push);
        }
        return found;
    }

    @Test
    @Verifies("RE-01")
    void withAPendingResultItComesInTwoSteps() {
        assertThat(in(PENDING_CERT).next(STERILITY, true)).isEqualTo(CERTIFIED_STEP1);
        var first = in(CERTIFIED_STEP1);
        assertThat(refused(first, STERILITY)).isEqualTo(ReleaseRefusal.RESULTS_PENDING);
        assertThat(first.next(List.of(), true)).isEqualTo(CERTIFIED_FINAL);
    }

    @Test
    @Verifies("RE-01")
    void withAllResultsItIsFinalAtOnce() {
        assertThat(in(PENDING_CERT).next(List.of(), false)).isEqualTo(CERTIFIED_FINAL);
    }

    @Test
    @Verifies("RE-01")
    void whereTheRulesAllowNoSecondStepItWaits() {
        var refusal = catchThrowableOfType(Refusal.class, () -> in(PENDING_CERT).next(STERILITY, false));
        assertThat(refusal.reason()).isEqualTo(ReleaseRefusal.TWO_STEPS_NOT_ALLOWED);
    }

    private static @org.jspecify.annotations.Nullable Reason refused(Certification c, List<String> pending) {
        var refusal = catchThrowableOfType(Refusal.class, () -> c.next(pending, true));
        return refusal == null ? null : refusal.reason();
    }
}
