package eu.officina.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import eu.officina.labels.Label;
import eu.officina.labels.Labelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final UUID PATIENT = UUID.randomUUID();

    private static Unit bag() {
        return new Unit(
                new Labelling.Listed(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "ARI000101-1",
                        "09521234543213",
                        "ARI000101-1",
                        1,
                        2,
                        BigDecimal.TEN,
                        NOW.plusSeconds(3600),
                        "PAT-1",
                        Label.State.VERIFIED),
                PATIENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUARANTINE", "AVAILABLE", "SUPPLIED_OOS", "BLOCKED"})
    @Verifies("TR-09")
    void aRecalledBagIsNotGivenWhateverIsDecidedMeanwhile(UnitState decided) {
        var bag = bag();
        assertThat(bag.recall("RCL-1", NOW)).isTrue();
        assertThat(bag.become(decided, "certified", NOW)).isFalse();
        assertThat(bag.state()).isEqualTo(UnitState.RECALLED);
        assertThatThrownBy(() -> bag.expectGivable(PATIENT, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(TraceRefusal.NOT_CERTIFIED));
        bag.lift("not affected", NOW);
        assertThat(bag.state()).isEqualTo(decided);
    }

    @Test
    @Verifies("TR-09")
    void onlyWhatIsRecalledIsLifted() {
        assertThatThrownBy(() -> bag().lift("no", NOW)).isInstanceOf(Refusal.class);
        var twice = bag();
        assertThat(twice.recall("RCL-1", NOW)).isTrue();
        assertThat(twice.recall("RCL-2", NOW)).isFalse();
    }

    @Test
    @Verifies("TR-09")
    void whatWasGivenOrDestroyedIsNeitherRecalledNorDestroyed() {
        var given = bag();
        given.give(NOW, NOW);
        assertThat(given.recall("RCL-1", NOW)).isFalse();
        assertThatThrownBy(() -> given.destroy("no", NOW)).isInstanceOf(Refusal.class);
        var destroyed = bag();
        destroyed.destroy("expired", NOW);
        assertThat(destroyed.recall("RCL-1", NOW)).isFalse();
        assertThat(destroyed.become(UnitState.AVAILABLE, "certified", NOW)).isFalse();
        assertThat(destroyed.state()).isEqualTo(UnitState.DESTROYED);
    }

    @ParameterizedTest
    @EnumSource(UnitState.class)
    @Verifies("TR-11")
    void onlyWhatWaitsOrMayBeGivenGoesIntoOtherBags(UnitState state) {
        var bag = bag();
        switch (state) {
            case RECALLED -> bag.recall("RCL-1", NOW);
            case ADMINISTERED -> bag.give(NOW, NOW);
            case DESTROYED -> bag.destroy("expired", NOW);
            case CONSUMED -> bag.consume("earlier", NOW);
            default -> bag.become(state, "decided", NOW);
        }
        assertThat(bag.state()).isEqualTo(state);
        if (state == UnitState.QUARANTINE || state.givable()) {
            bag.consume("ARI000101-3", NOW);
            assertThat(bag.state()).isEqualTo(UnitState.CONSUMED);
            return;
        }
        assertThatThrownBy(() -> bag.consume("ARI000101-3", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(TraceRefusal.NOT_PORTIONED));
    }

    @Test
    @Verifies("TR-11")
    void whatHasExpiredGoesIntoNoOtherBag() {
        assertThatThrownBy(() -> bag().consume("ARI000101-3", NOW.plusSeconds(3600)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(TraceRefusal.EXPIRED));
    }

    @Test
    @Verifies("TR-11")
    void volumesAreConserved() {
        var bags = List.of(bag(), bag());
        new Portion(bags, 4, new BigDecimal("5"), null).expectConserved();
        new Portion(bags, 1, new BigDecimal("19.5"), "left in the tubing").expectConserved();
        var more = new Portion(bags, 1, new BigDecimal("20.1"), "x");
        assertThatThrownBy(more::expectConserved)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(TraceRefusal.MORE_THAN_IN_THE_BAGS));
        var untold = new Portion(bags, 1, new BigDecimal("19.5"), " ");
        assertThatThrownBy(untold::expectConserved)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(TraceRefusal.REST_UNACCOUNTED));
    }

    private static void expectRefused(TraceRefusal why, Unit bag, boolean agreed) {
        assertThatThrownBy(() -> bag.expectGiven(PATIENT, agreed, NOW.plusSeconds(7200)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(why));
    }

    @Test
    @Verifies("TR-13")
    void whatAgreedWhileItMightBeGivenIsRecordedWhateverForbidsItSince() {
        var bag = bag();
        bag.become(UnitState.AVAILABLE, "certified", NOW);
        bag.recall("RCL-1", NOW.plusSeconds(60));
        bag.become(UnitState.BLOCKED, "growth", NOW.plusSeconds(90));
        expectRefused(TraceRefusal.NOT_CERTIFIED, bag, false);
        bag.expectGiven(PATIENT, true, NOW.plusSeconds(7200));
        assertThatThrownBy(() -> bag.expectGiven(UUID.randomUUID(), true, NOW)).isInstanceOf(Refusal.class);
        assertThat(bag.against(NOW.plusSeconds(59))).isNull();
        assertThat(bag.against(NOW.plusSeconds(60))).isEqualTo("recalled");
        var at = NOW.plusSeconds(30);
        bag.give(at, NOW.plusSeconds(7200));
        assertThat(bag.listed().givenAt()).isEqualTo(at);
        expectRefused(TraceRefusal.ALREADY_GIVEN, bag, true);
    }

    @Test
    @Verifies("TR-13")
    void whatWasGivenBeforeItExpiredIsTakenAfterwards() {
        var bag = bag();
        bag.become(UnitState.AVAILABLE, "certified", NOW);
        expectRefused(TraceRefusal.EXPIRED, bag, false);
        bag.expectGiven(PATIENT, true, NOW.plusSeconds(7200));
        assertThat(bag.against(NOW.plusSeconds(3599))).isNull();
        assertThat(bag.against(NOW.plusSeconds(3600))).isEqualTo("expired");
    }

    @Test
    @Verifies("TR-13")
    void whatNeverMightBeGivenIsRefusedAsBefore() {
        var blocked = bag();
        blocked.become(UnitState.BLOCKED, "growth", NOW);
        expectRefused(TraceRefusal.NOT_CERTIFIED, blocked, true);
        var destroyed = bag();
        destroyed.become(UnitState.AVAILABLE, "certified", NOW);
        destroyed.destroy("dropped", NOW);
        expectRefused(TraceRefusal.NOT_CERTIFIED, destroyed, true);
        assertThat(blocked.giving().from()).isNull();
    }

    @Test
    @Verifies("TR-13")
    void whatWasGivenWhileItWasWithheldIsKnownAfterItIsFitAgain() {
        var bag = bag();
        bag.become(UnitState.AVAILABLE, "certified", NOW);
        bag.recall("RCL-1", NOW.plusSeconds(60));
        bag.lift("not affected", NOW.plusSeconds(120));
        assertThat(bag.against(NOW.plusSeconds(59))).isNull();
        assertThat(bag.against(NOW.plusSeconds(60))).isEqualTo("withheld");
        assertThat(bag.against(NOW.plusSeconds(119))).isEqualTo("withheld");
        assertThat(bag.against(NOW.plusSeconds(120))).isNull();
        assertThat(bag.giving().from()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"AVAILABLE", "SUPPLIED_OOS", "BLOCKED"})
    @Verifies("TR-14")
    void whatWasHarmedIsGivenNoMoreWhateverIsDecided(UnitState decided) {
        var bag = bag();
        bag.handled().harm("too warm");
        bag.become(UnitState.BLOCKED, "too warm", NOW);
        assertThat(bag.become(decided, "certified", NOW)).isFalse();
        assertThat(bag.state()).isEqualTo(UnitState.BLOCKED);
        assertThat(bag.listed().remark()).isEqualTo("too warm");
        bag.destroy("autoclaved", NOW);
    }
}
