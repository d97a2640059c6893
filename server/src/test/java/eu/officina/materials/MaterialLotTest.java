package eu.officina.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.identifiers.Gtin;
import eu.officina.materials.MaterialLot.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaterialLotTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<State, Set<State>> ALLOWED = Map.of(
            State.QUARANTINE, Set.of(State.RELEASED, State.REJECTED),
            State.RELEASED, Set.of(State.BLOCKED),
            State.BLOCKED, Set.of(State.RELEASED, State.REJECTED),
            State.REJECTED, Set.of());
    /// How each state is reached from quarantine.
    private static final Map<State, List<State>> ROAD = Map.of(
            State.QUARANTINE, List.of(),
            State.RELEASED, List.of(State.RELEASED),
            State.BLOCKED, List.of(State.RELEASED, State.BLOCKED),
            State.REJECTED, List.of(State.REJECTED));
    private static final Map<State, Reason> REFUSED = Map.of(
            State.QUARANTINE, MaterialRefusal.LOT_QUARANTINED,
            State.BLOCKED, MaterialRefusal.LOT_BLOCKED,
            State.REJECTED, MaterialRefusal.LOT_REJECTED);

    @ParameterizedTest
    @EnumSource
    @Verifies("MA-05")
    void itIsDecidedOnOnlyAsTheRuleSays(State from) {
        for (var next : State.values()) {
            var lot = at(from, TODAY);
            if (ALLOWED.getOrDefault(from, Set.of()).contains(next)) {
                lot.decide(next, "because", TODAY);
                assertThat(lot.listed().state()).isEqualTo(next);
                assertThat(lot.listed().reason()).isEqualTo("because");
            } else {
                assertThat(reason(() -> lot.decide(next, "because", TODAY)))
                        .as(from + " " + next)
                        .isEqualTo(MaterialRefusal.LOT_NOT_FROM_HERE);
                assertThat(lot.listed().state()).isEqualTo(from);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("MA-01")
    void onlyAReleasedLotIsUsed(State state) {
        var lot = at(state, TODAY);
        if (state == State.RELEASED) {
            assertThatCode(() -> lot.expectUsable(TODAY)).doesNotThrowAnyException();
        } else {
            assertThat(reason(() -> lot.expectUsable(TODAY))).isEqualTo(REFUSED.get(state));
        }
    }

    @Test
    @Verifies("MA-01")
    void anExpiredLotIsNeitherUsedNorReleased() {
        assertThat(reason(() -> at(State.RELEASED, TODAY).expectUsable(TODAY.plusDays(1))))
                .isEqualTo(MaterialRefusal.LOT_EXPIRED);
        var waiting = at(State.QUARANTINE, TODAY.minusDays(1));
        assertThat(reason(() -> waiting.decide(State.RELEASED, "because", TODAY)))
                .isEqualTo(MaterialRefusal.LOT_EXPIRED);
        assertThatCode(() -> waiting.decide(State.REJECTED, "expired", TODAY)).doesNotThrowAnyException();
    }

    private static MaterialLot at(State state, LocalDate expiry) {
        var asked = new NewLot("09521234101024", "PB-1", "Buffer", expiry, false, null, null, null, null);
        var lot = new MaterialLot(Uuid7.next(), Gtin.of(asked.gtin()), asked, "M26-00001", Instant.EPOCH);
        ROAD.getOrDefault(state, List.of()).forEach(next -> lot.decide(next, "on the road", LocalDate.EPOCH));
        assertThat(lot.listed().state()).isEqualTo(state);
        return lot;
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).reason();
    }
}
