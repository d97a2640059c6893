package eu.officina.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EquipmentTest {
    private static final String TYPE = "cell processing unit";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final UUID batch = Uuid7.next();
    private final UUID other = Uuid7.next();
    private final Equipment device = device(TODAY, TODAY);

    @Test
    @Verifies("MA-02")
    void itIsUsedOnItsLastDayAndNotOnTheNext() {
        assertThatCode(() -> device.expectUsable(TYPE, batch, TODAY)).doesNotThrowAnyException();
        assertThat(reason(() -> device.expectUsable("tube welder", batch, TODAY)))
                .isEqualTo(MaterialRefusal.EQUIPMENT_WRONG_TYPE);
        assertThat(usable(device(TODAY, TODAY.minusDays(1)))).isEqualTo(MaterialRefusal.EQUIPMENT_NOT_CALIBRATED);
        assertThat(usable(device(TODAY.minusDays(1), TODAY))).isEqualTo(MaterialRefusal.EQUIPMENT_NOT_QUALIFIED);
    }

    @Test
    @Verifies("MA-03")
    void anotherBatchWaitsForItsCleaningTheSameDoesNot() {
        device.use(batch, "ARI000101");
        assertThatCode(() -> device.expectUsable(TYPE, batch, TODAY)).doesNotThrowAnyException();
        assertThat(reason(() -> device.expectUsable(TYPE, other, TODAY)))
                .isEqualTo(MaterialRefusal.EQUIPMENT_NOT_CLEAN);
        assertThat(device.listed().used()).isTrue();
        device.clean();
        assertThatCode(() -> device.expectUsable(TYPE, other, TODAY)).doesNotThrowAnyException();
        assertThat(reason(device::clean)).isEqualTo(MaterialRefusal.CLEAN_ALREADY);
        assertThat(device.listed().usedIn()).isEqualTo("ARI000101");
    }

    @Test
    @Verifies("MA-04")
    void itIsOutOfUseUntilItIsRequalified() {
        device.takeOutOfUse("Leaking pump");
        assertThat(usable(device)).isEqualTo(MaterialRefusal.EQUIPMENT_OUT_OF_USE);
        assertThat(reason(() -> device.takeOutOfUse("again"))).isEqualTo(MaterialRefusal.OUT_OF_USE_ALREADY);
        device.recalibrate(TODAY.plusYears(1), TODAY);
        assertThat(usable(device)).isEqualTo(MaterialRefusal.EQUIPMENT_OUT_OF_USE);
        assertThat(reason(() -> device.requalify(TODAY.minusDays(1), TODAY))).isEqualTo(MaterialRefusal.DATE_PASSED);
        device.requalify(TODAY.plusYears(1), TODAY);
        assertThatCode(() -> device.expectUsable(TYPE, batch, TODAY.plusDays(300)))
                .doesNotThrowAnyException();
        assertThat(device.listed().reason()).isNull();
    }

    @Test
    @Verifies("MA-02")
    void aNewCalibrationLiesAhead() {
        assertThat(reason(() -> device.recalibrate(TODAY.minusDays(1), TODAY))).isEqualTo(MaterialRefusal.DATE_PASSED);
        device.recalibrate(TODAY, TODAY);
        assertThat(device.calibratedUntil()).isEqualTo(TODAY);
    }

    private Reason usable(Equipment one) {
        return reason(() -> one.expectUsable(TYPE, batch, TODAY));
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).reason();
    }

    private static Equipment device(LocalDate qualified, LocalDate calibrated) {
        return new Equipment(
                Uuid7.next(),
                new DeviceCare.NewEquipment("CPU-01", "Cell processing unit 1", TYPE, qualified, calibrated));
    }
}
