package eu.officina.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import eu.officina.authoring.Finding.What;
import eu.officina.boundary.Json;
import eu.officina.desk.Texts;
import eu.officina.masterrecords.Demo;
import eu.officina.masterrecords.Master;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each finding is made by the one mistake it names, and goes when that is mended.
class MasterCheckTest {
    private static final Map<What, Consumer<ObjectNode>> MISTAKES = new EnumMap<>(What.class);

    static {
        put(What.PRODUCT_GTIN, t -> t.put("gtin", "09521234543214"));
        put(What.NO_SOURCE_MATERIAL, t -> t.putArray("startingMaterial"));
        put(What.NOTHING_RELEASED, t -> Demo.fields(t, 13).forEach(f -> ((ObjectNode) f).remove("release")));
        put(What.IDENTITY_DONATION, t -> Demo.fields(t, 1).remove(0));
        put(What.IDENTITY_PATIENT, t -> Demo.fields(t, 1).add(field("PATIENT")));
        put(What.LABEL_ONCE, t -> Demo.fields(t, 12).add(field("LABEL")));
        put(
                What.LABEL_CHECK_AFTER,
                t -> Demo.fields(t, 12).insert(0, Demo.fields(t, 12).remove(1)));
        put(What.LABEL_UNVERIFIED, t -> Demo.step(t, 12).put("signedBy", "PERFORMER"));
        put(What.NAME_MISSING, t -> Demo.step(t, 4).put("name", " "));
        put(What.INSTRUCTION_MISSING, t -> Demo.step(t, 4).put("instruction", ""));
        put(What.STEP_EMPTY, t -> Demo.fields(t, 9).removeAll());
        put(What.STEP_UNVERIFIED, t -> Demo.step(t, 4).put("criticality", "CRITICAL"));
        put(What.DAY_BACK, t -> Demo.step(t, 9).put("day", 4));
        put(What.ROLE_ODD, t -> Demo.step(t, 9).put("role", "PHYSICIAN"));
        put(What.HOLD_ROLE, t -> Demo.fields(t, 9).add(field("HOLD")));
        put(What.HOLD_ALONE, t -> Demo.fields(t, 9).add(field("HOLD")));
        put(What.LABELS_REPEATED, t -> Demo.step(t, 12).put("repeats", 1));
        put(What.PENDING_DUE, t -> Demo.field(t, "sterility").put("dueDays", 400));
        put(
                What.WINDOW_BACK,
                t -> Demo.step(t, 4).putObject("window").put("after", 4).put("maxMinutes", 5));
        put(What.WINDOW_CROSSED, t -> Demo.step(t, 4).putObject("window").put("after", 3));
        put(What.CONDITION_BACK, t -> onlyIf(t, "viability").withArray("is").add("x"));
        put(What.CONDITION_VALUE, t -> onlyIf(t, "settle_plate").withArray("is").add("lost"));
        put(What.CONDITION_EMPTY, t -> onlyIf(t, "settle_plate"));
        put(What.KEY_UNUSABLE, t -> Demo.field(t, "beads").put("key", "Beads 1"));
        put(What.LABEL_MISSING, t -> Demo.field(t, "beads").put("label", ""));
        put(What.UNIT_UNKNOWN, t -> Demo.field(t, "wash_cycles").put("unit", "rounds"));
        put(What.DECIMALS_ODD, t -> Demo.field(t, "wash_cycles").put("decimals", 7));
        put(What.LIMIT_CROSSED, t -> limit(t, "limit").put("min", 9).put("max", 8));
        put(What.LIMIT_TWICE, t -> limit(t, "limit").put("min", 1).put("minExclusive", 2));
        put(What.LIMIT_EMPTY, t -> limit(t, "limit"));
        put(What.ALERT_OUTSIDE, t -> limit(t, "alert").put("min", 1));
        put(What.PLAUSIBLE_INSIDE, t -> limit(t, "plausible").put("min", 3));
        put(What.CHOICES_FEW, t -> choices(t, "negative to date"));
        put(What.ACCEPT_STRANGE, t -> choices(t, "growth", "unclear"));
        put(What.ACCEPT_MISSING, t -> Demo.field(t, "sterility").putArray("accept"));
        put(What.PARTS_FEW, t -> ((ArrayNode) Demo.field(t, "potency").get("parts")).remove(0));
        put(What.EXPRESSION_MISSING, t -> Demo.field(t, "moi").remove("expression"));
        put(What.EXPRESSION_BAD, t -> Demo.field(t, "moi").put("expression", "vector_titre *"));
        put(What.INPUT_UNKNOWN, t -> Demo.field(t, "moi").put("expression", "vector_titre * car_total"));
        put(What.VOLUME_UNKNOWN, t -> Demo.field(t, "labels_issued").put("expression", "volume"));
        put(What.TIMER_EMPTY, t -> Demo.field(t, "feeding_time").remove("maxMinutes"));
        put(What.TIMER_CROSSED, t -> Demo.field(t, "feeding_time").put("minMinutes", 21));
        put(What.GTIN_WRONG, t -> Demo.field(t, "beads").put("gtin", "123"));
        put(What.EQUIPMENT_MISSING, t -> Demo.field(t, "welder").remove("equipment"));
        put(What.COLUMNS_MISSING, t -> Demo.fields(t, 9).add(field("RUN_FILE")));
        put(What.COLUMN_UNKNOWN, t -> Demo.fields(t, 9).add(run("car_percent", "sterility")));
        put(What.PENDING_ALONE, t -> Demo.field(t, "ipc_microbiology").put("mayBePending", true));
        put(What.RELEASE_KIND, t -> Demo.field(t, "beads").put("release", true));
        put(
                What.REPEAT_NOWHERE,
                t -> Demo.field(t, "wash_cycles").putArray("onFail").add("REPEAT"));
        put(
                What.BRANCH_NOWHERE,
                t -> Demo.field(t, "wash_cycles").putArray("onFail").add("BRANCH"));
        put(
                What.VARIANT_EMPTY,
                t -> Demo.field(t, "wash_cycles")
                        .putArray("variants")
                        .addObject()
                        .put("phase", "I"));
    }

    private static void put(What what, Consumer<ObjectNode> mistake) {
        MISTAKES.put(what, mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ari-0001", "cd20car"})
    @Verifies({"MW-01", "MW-02", "MW-03"})
    void theDemosMasterRecordsHaveNoFindings(String name) {
        var master = Json.MAPPER.convertValue(Demo.tree(name), Master.class);
        assertThat(MasterCheck.of(master)).isEmpty();
    }

    @TestFactory
    @Verifies({"MW-01", "MW-02", "MW-03"})
    Stream<DynamicTest> everyMistakeIsFound() {
        return Stream.of(What.values())
                .map(what -> dynamicTest(what.name(), () -> {
                    var found = MasterCheck.of(Demo.changed(Objects.requireNonNull(MISTAKES.get(what))));
                    assertThat(found).extracting(Finding::what).contains(what);
                    assertThat(found.size()).as("%s", found).isLessThanOrEqualTo(3);
                }));
    }

    @Test
    @Verifies("MW-01")
    void everyFindingIsSaidInEveryLanguage() {
        for (var language : List.of(Locale.UK, Locale.of("es", "ES"), Locale.GERMANY)) {
            var texts = new Texts(language, ZoneId.of("UTC"));
            for (var what : EnumSet.allOf(What.class)) {
                var said = Finding.in(1, "f", what, "A", "B").said(texts);
                assertThat(said)
                        .as("%s %s", what, language)
                        .doesNotContain("⟨")
                        .doesNotContain("{")
                        .contains(". ");
            }
        }
    }

    @Test
    @Verifies({"MW-01", "MW-03"})
    void whatFitsTogetherIsNoFinding() {
        assertThat(MasterCheck.of(Demo.changed(t -> {
                    Demo.step(t, 7).put("repeats", 1);
                    Demo.field(t, "wash_cycles")
                            .putArray("onFail")
                            .add("REPEAT")
                            .add("BRANCH")
                            .add("STOP");
                    onlyIf(t, 9, "wash_cycles").put("outOfLimits", true);
                    onlyIf(t, 8, "cleared").withArray("is").add("yes");
                    Demo.step(t, 6)
                            .putObject("window")
                            .put("after", 5)
                            .put("minMinutes", 0)
                            .put("maxMinutes", 1440);
                    Demo.fields(t, 9).add(run("x", "expansion_count"));
                    var hold = ((ArrayNode) t.get("steps")).addObject();
                    hold.put("number", 14).put("day", 12).put("name", "Hold").put("instruction", "Decide.");
                    hold.put("signedBy", "NOBODY")
                            .put("role", "QA")
                            .putArray("fields")
                            .add(field("HOLD").put("key", "hold"));
                })))
                .isEmpty();
    }

    private static ObjectNode onlyIf(ObjectNode tree, String field) {
        return onlyIf(tree, 4, field);
    }

    private static ObjectNode onlyIf(ObjectNode tree, int step, String field) {
        return Demo.step(tree, step).putObject("onlyIf").put("field", field);
    }

    private static ObjectNode limit(ObjectNode tree, String member) {
        return Demo.field(tree, "wash_cycles").putObject(member);
    }

    private static void choices(ObjectNode tree, String... choices) {
        var list = Demo.field(tree, "ipc_microbiology").putArray("choices");
        Stream.of(choices).forEach(list::add);
    }

    private static ObjectNode field(String kind) {
        return Json.MAPPER
                .createObjectNode()
                .put("key", "another")
                .put("label", "Another")
                .put("kind", kind);
    }

    private static ObjectNode run(String column, String answers) {
        var run = field("RUN_FILE");
        run.putArray("mapping")
                .addObject()
                .put("name", column)
                .put("field", answers)
                .put("take", "LAST");
        return run;
    }
}
