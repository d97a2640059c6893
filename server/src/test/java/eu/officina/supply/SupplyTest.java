package eu.officina.supply;

import static eu.officina.supply.Supply.State.ADMINISTERED_OOS;
import static eu.officina.supply.Supply.State.CLOSED;
import static eu.officina.supply.Supply.State.DECLINED;
import static eu.officina.supply.Supply.State.EXPIRED;
import static eu.officina.supply.Supply.State.FOLLOWED_UP;
import static eu.officina.supply.Supply.State.NOTIFIED;
import static eu.officina.supply.Supply.State.OOS_CONFIRMED;
import static eu.officina.supply.Supply.State.PHYSICIAN_ACCEPTED;
import static eu.officina.supply.Supply.State.PHYSICIAN_INFORMED;
import static eu.officina.supply.Supply.State.REQUEST_RECEIVED;
import static eu.officina.supply.Supply.State.RETURNED;
import static eu.officina.supply.Supply.State.RISK_EVAL_ISSUED;
import static eu.officina.supply.Supply.State.SUPPLIED_OOS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.Uuid7;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupplyTest {
    private static final List<Supply.State> ROAD = List.of(
            PHYSICIAN_INFORMED,
            REQUEST_RECEIVED,
            RISK_EVAL_ISSUED,
            PHYSICIAN_ACCEPTED,
            SUPPLIED_OOS,
            ADMINISTERED_OOS,
            NOTIFIED,
            FOLLOWED_UP,
            CLOSED);
    /// The rule of domain §6.3, written down a second time.
    private static final Map<Supply.State, Set<Supply.State>> ALLOWED = Map.ofEntries(
            Map.entry(OOS_CONFIRMED, Set.of(PHYSICIAN_INFORMED, DECLINED, EXPIRED)),
            Map.entry(PHYSICIAN_INFORMED, Set.of(REQUEST_RECEIVED, DECLINED, EXPIRED)),
            Map.entry(REQUEST_RECEIVED, Set.of(RISK_EVAL_ISSUED, DECLINED, EXPIRED)),
            Map.entry(RISK_EVAL_ISSUED, Set.of(PHYSICIAN_ACCEPTED, DECLINED, EXPIRED)),
            Map.entry(PHYSICIAN_ACCEPTED, Set.of(SUPPLIED_OOS, DECLINED, EXPIRED)),
            Map.entry(SUPPLIED_OOS, Set.of(ADMINISTERED_OOS, RETURNED)),
            Map.entry(ADMINISTERED_OOS, Set.of(NOTIFIED)),
            Map.entry(RETURNED, Set.of(NOTIFIED)),
            Map.entry(NOTIFIED, Set.of(FOLLOWED_UP)),
            Map.entry(FOLLOWED_UP, Set.of(CLOSED)),
            Map.entry(CLOSED, Set.of()),
            Map.entry(DECLINED, Set.of()),
            Map.entry(EXPIRED, Set.of()));

    @ParameterizedTest
    @EnumSource
    @Verifies({"SU-01", "SU-02"})
    void itMovesOnlyAsTheRuleSays(Supply.State from) {
        for (var next : Supply.State.values()) {
            var supply = at(from);
            var refusal = catchThrowableOfType(Refusal.class, () -> supply.become(next, Instant.EPOCH));
            if (ALLOWED.getOrDefault(from, Set.of()).contains(next)) {
                assertThat(refusal).as(from + " to " + next).isNull();
                assertThat(supply.state()).isEqualTo(next);
            } else {
                assertThat(refusal).as(from + " to " + next).isNotNull();
                assertThat(refusal.reason()).isEqualTo(SupplyRefusal.SUPPLY_NOT_THERE);
                assertThat(supply.state()).isEqualTo(from);
            }
        }
    }

    @Test
    @Verifies("SU-03")
    void thePhysicianAsksAndAcceptsAndTheQualifiedPersonEvaluatesAndSupplies() {
        for (var state : List.of(REQUEST_RECEIVED, PHYSICIAN_ACCEPTED, DECLINED)) {
            assertThat(state.roles()).containsExactly(Role.PHYSICIAN);
        }
        for (var state : List.of(RISK_EVAL_ISSUED, SUPPLIED_OOS)) {
            assertThat(state.roles()).containsExactly(Role.QP);
        }
        assertThat(ADMINISTERED_OOS.roles()).isEmpty();
    }

    private static Supply at(Supply.State state) {
        var supply = new Supply(Uuid7.next(), Uuid7.next(), Instant.EPOCH);
        if (state == OOS_CONFIRMED) return supply;
        if (state == EXPIRED) return become(supply, List.of(EXPIRED));
        if (state == DECLINED) return become(supply, List.of(PHYSICIAN_INFORMED, DECLINED));
        if (state == RETURNED) {
            become(supply, ROAD.subList(0, ROAD.indexOf(SUPPLIED_OOS) + 1));
            return become(supply, List.of(RETURNED));
        }
        return become(supply, ROAD.subList(0, ROAD.indexOf(state) + 1));
    }

    private static Supply become(Supply supply, List<Supply.State> states) {
        states.forEach(next -> supply.become(next, Instant.EPOCH));
        return supply;
    }
}
