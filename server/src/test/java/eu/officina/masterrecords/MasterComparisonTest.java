package eu.officina.masterrecords;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MasterComparisonTest {
    @Test
    @Verifies("MR-06")
    void theSameSaysNothingDifferent() {
        assertThat(MasterComparison.of(Demo.ari(), Demo.ari())).isEmpty();
    }

    @Test
    @Verifies("MR-06")
    void anInsertedStepMakesNoOtherStepADifference() {
        var differences = where(tree -> {
            insert(tree, 3);
            Demo.field(tree, "wash_cycles").putObject("limit").put("min", 3);
        });
        assertThat(differences)
                .contains("steps › 3 › name", "steps › 8 › fields › wash_cycles › limit › min")
                .allMatch(w -> w.startsWith("steps › 3 › ") || w.contains("wash_cycles"));
    }

    @Test
    @Verifies("MR-06")
    void aTimeWindowGoesWithItsStep() {
        var before = Demo.changed(tree -> window(tree, 4, 3));
        var after = Demo.changed(tree -> {
            window(tree, 4, 3);
            insert(tree, 1);
            Demo.step(tree, 5).withObject("window").put("after", 4);
        });
        assertThat(MasterComparison.of(before, after))
                .extracting(MasterComparison.Difference::where)
                .isNotEmpty()
                .noneMatch(w -> w.contains("window"));
    }

    @Test
    @Verifies("MR-06")
    void aStepThatIsGoneIsNamedByItsOldNumber() {
        assertThat(where(tree -> {
                    ((ArrayNode) tree.get("steps")).remove(6);
                    number(tree);
                }))
                .contains("steps › (7) › name", "steps › (7) › fields › wash_cycles › kind")
                .allMatch(w -> w.startsWith("steps › (7) › "));
    }

    @Test
    @Verifies("MR-06")
    void aChangedOrderIsOneDifference() {
        assertThat(where(tree -> {
                    var fields = Demo.fields(tree, 1);
                    fields.add(fields.remove(0));
                }))
                .containsExactly("steps › 1 › fields › order");
        assertThat(where(tree -> {
                    var steps = (ArrayNode) tree.get("steps");
                    steps.insert(7, steps.remove(8));
                    number(tree);
                }))
                .containsExactly("steps › order");
    }

    private static List<String> where(Consumer<ObjectNode> how) {
        return MasterComparison.of(Demo.ari(), Demo.changed(how)).stream()
                .map(MasterComparison.Difference::where)
                .toList();
    }

    private static void insert(ObjectNode tree, int number) {
        var step = ((ArrayNode) tree.get("steps")).insertObject(number - 1);
        step.put("day", 0).put("name", "Look").put("instruction", "Look at it.").put("signedBy", "PERFORMER");
        number(tree);
    }

    private static void window(ObjectNode tree, int step, int after) {
        Demo.step(tree, step).putObject("window").put("after", after).put("maxMinutes", 60);
    }

    private static void number(ObjectNode tree) {
        int n = 0;
        for (var step : tree.path("steps")) ((ObjectNode) step).put("number", ++n);
    }
}
