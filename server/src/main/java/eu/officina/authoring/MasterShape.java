package eu.officina.authoring;

import eu.officina.boundary.InvalidInput;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.RunColumn;
import eu.officina.masterrecords.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The members without which a document can't be read at all, whatever it says.
///
/// @rule MW-04
class MasterShape {
    private static final int MOST_STEPS = 1_000;

    private MasterShape() {}

    static void expect(Master master) {
        if (master.steps().size() > MOST_STEPS) throw new InvalidInput("/steps", "has too many items");
        there("/regime", master.regime());
        there("/product", master.product());
        there("/edition", master.edition());
        for (var step : master.steps()) {
            var where = "/steps/" + (step.number() - 1);
            step(where, step);
            for (int i = 0; i < step.fields().size(); i++)
                field(where + "/fields/" + i, step.fields().get(i));
        }
    }

    private static void step(String where, Step step) {
        there(where + "/name", step.name());
        there(where + "/instruction", step.instruction());
        there(where + "/signedBy", step.signedBy());
        if (step.repeats() < 0) throw new InvalidInput(where + "/repeats", "is out of the range of numbers");
    }

    private static void field(String where, Field field) {
        there(where + "/key", field.key());
        there(where + "/kind", field.kind());
        parts(where + "/parts/", field.parts());
        columns(where + "/mapping/", field.mapping());
    }

    private static void parts(String where, List<Field.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            there(where + i + "/limit", parts.get(i).limit());
        }
    }

    private static void columns(String where, List<RunColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            there(where + i + "/take", columns.get(i).take());
        }
    }

    private static void there(String where, @Nullable Object member) {
        if (member == null) throw new InvalidInput(where, "is missing");
    }
}
