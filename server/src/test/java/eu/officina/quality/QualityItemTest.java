package eu.officina.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.quality.QualityItem.State;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityItemTest {
    private static final Person ONE = new Person("one", "Owner");
    private static final Person OTHER = new Person("other", "Quality");

    private static QualityItem at(State state) {
        var asked = new QualityLog.NewItem(
                QualityItem.Kind.CAPA, "Seal the port", null, null, "one", LocalDate.of(2026, 12, 24));
        var item = new QualityItem(Uuid7.next(), "CAPA-2026-001", asked, "Owner", Instant.EPOCH);
        if (state != State.OPEN) item.done("Sealed", ONE);
        if (state == State.EFFECTIVE) item.check(true, "No leak in ten batches", OTHER);
        assertThat(item.state()).isEqualTo(state);
        return item;
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("QU-04")
    void itIsDoneOnlyWhileItIsOpen(State from) {
        var item = at(from);
        expect(from == State.OPEN, () -> item.done("Sealed", ONE));
        assertThat(item.state()).isEqualTo(from == State.OPEN ? State.DONE : from);
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("QU-04")
    void itsEffectIsCheckedOnlyOnceItIsDone(State from) {
        for (var effective : new boolean[] {true, false}) {
            var item = at(from);
            expect(from == State.DONE, () -> item.check(effective, "Looked at", OTHER));
            assertThat(item.state()).isEqualTo(from != State.DONE ? from : effective ? State.EFFECTIVE : State.OPEN);
        }
    }

    private static void expect(boolean allowed, ThrowingCallable move) {
        var refusal = catchThrowableOfType(Refusal.class, move);
        if (allowed) assertThat(refusal).isNull();
        else assertThat(refusal.reason()).isEqualTo(QualityRefusal.ITEM_NOT_THERE);
    }

    @Test
    @Verifies("QU-04")
    void nobodyChecksTheirOwnWork() {
        var item = at(State.DONE);
        var refusal = catchThrowableOfType(Refusal.class, () -> item.check(true, "Fine", ONE));
        assertThat(refusal.reason()).isEqualTo(QualityRefusal.OWN_CHECK);
    }
}
