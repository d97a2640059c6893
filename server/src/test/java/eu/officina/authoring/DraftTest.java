package eu.officina.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Demo;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterRefusal;
import eu.officina.masterrecords.Step;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftTest {
    /// Step 6 begins within an hour of step 4.
    private final Draft draft = new Draft(Demo.changed(
            tree -> Demo.step(tree, 6).putObject("window").put("after", 4).put("maxMinutes", 60)));

    @ParameterizedTest
    @CsvSource({"4,2,2", "2,5,3", "6,13,4", "4,5,5", "9,1,5", "6,5,4", "13,1,5"})
    @Verifies("MW-06")
    void aMovedStepTakesItsWindowAlong(int from, int to, int after) {
        draft.moveStep(from, to);
        var master = draft.master();
        assertThat(master.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(after(master)).isEqualTo(after);
        assertThat(master.step(after).name()).isEqualTo("Enrich CD4+/CD8+ cells");
    }

    private static int after(Master master) {
        return master.steps().stream()
                .map(Step::window)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .after();
    }

    @Test
    @Verifies("MW-06")
    void aStepThatOthersReferToIsNotDeleted() {
        var refusal = catchThrowableOfType(Refusal.class, () -> draft.deleteStep(4));
        assertThat(refusal.reason()).isEqualTo(AuthoringRefusal.STEP_REFERRED);
        draft.deleteStep(2);
        assertThat(after(draft.master())).isEqualTo(3);
        draft.deleteStep(5);
        draft.deleteStep(3);
        assertThat(draft.master().steps()).hasSize(10);
        for (int i = 0; i < 9; i++) draft.deleteStep(1);
        assertThat(catchThrowableOfType(Refusal.class, () -> draft.deleteStep(1))
                        .reason())
                .isEqualTo(AuthoringRefusal.LAST_STEP);
    }

    @Test
    @Verifies("MW-06")
    void aDoubledStepHasItsOwnKeys() {
        assertThat(draft.doubleStep(4)).isEqualTo(5);
        assertThat(draft.master().step(5).fields()).extracting(Field::key).contains("beads_2", "enriched_cells_2");
        assertThat(draft.doubleStep(5)).isEqualTo(6);
        assertThat(draft.master().step(6).fields()).extracting(Field::key).contains("beads_2_2");
    }

    @ParameterizedTest
    @EnumSource
    @Verifies("MW-05")
    void everyKindCanBeAdded(Preset preset) {
        int number = draft.addStep(5, preset);
        var step = draft.master().step(number);
        assertThat(number).isEqualTo(6);
        if (preset == Preset.SIGN) assertThat(step.signedBy()).isEqualTo(Step.SignedBy.PERFORMER_AND_VERIFIER);
        else assertThat(step.fields().getFirst().kind()).isEqualTo(preset.kind());
        assertThat(step.day()).isEqualTo(draft.master().step(5).day());
        var stored = Master.read(draft.master().write());
        assertThat(stored).isEqualTo(draft.master());
        assertThat(MasterCheck.of(stored)).extracting(Finding::what).contains(Finding.What.NAME_MISSING);
    }

    @Test
    @Verifies("MW-06")
    void fieldsAreMovedAndWhatIsGoneIsTold() {
        draft.moveField(1, "patient", -1);
        assertThat(draft.master().step(1).fields().getFirst().key()).isEqualTo("patient");
        draft.moveField(1, "patient", -1);
        draft.deleteField(1, "white_cells");
        assertThat(catchThrowableOfType(Refusal.class, () -> draft.deleteField(1, "white_cells"))
                        .reason())
                .isEqualTo(AuthoringRefusal.FIELD_GONE);
        assertThat(catchThrowableOfType(Refusal.class, () -> draft.step(14)).reason())
                .isEqualTo(MasterRefusal.STEP_UNKNOWN);
    }
}
