package eu.officina.centralmasters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Demo;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Master.Annex;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnexRulesTest {
    /// What a site may do under an annex, each alone.
    private static final Map<Annex, List<Consumer<ObjectNode>>> PERMITTED = Map.of(
            Annex.EQUIPMENT,
            List.of(t -> Demo.field(t, "welder").put("equipment", "tube welder of this house")),
            Annex.LOCAL_NAMES,
            List.of(
                    t -> Demo.field(t, "welder").put("label", "Welder in room 2"),
                    t -> Demo.field(t, "welder").put("hint", "By the window"),
                    t -> Demo.step(t, 4).put("name", "Enrich"),
                    t -> Demo.step(t, 4).put("instruction", "As trained."),
                    t -> t.put("batchPrefix", "SITE1")),
            Annex.EXTRA_CHECKS,
            List.of(
                    t -> Demo.fields(t, 4).add(check("second_look", "CHECK")),
                    t -> Demo.fields(t, 4).insert(0, check("room_temperature", "VALUE")),
                    t -> step(t, 5, check("own_check", "CHECK"))),
            Annex.TIGHTER_LIMITS,
            List.of(
                    t -> limit(t, "viability", "limit").put("min", 75),
                    t -> limit(t, "viability", "alert").put("min", 80),
                    t -> limit(t, "ipc_viability", "limit").put("min", 50),
                    t -> Demo.field(t, "feeding_time").put("maxMinutes", 15),
                    t -> Demo.field(t, "feeding_time").put("minMinutes", 1)));

    /// What a site may never do, whatever is permitted.
    private static final List<Consumer<ObjectNode>> NEVER = List.of(
            t -> limit(t, "viability", "limit").put("min", 65),
            t -> Demo.field(t, "viability").remove("limit"),
            t -> limit(t, "viability", "limit").put("max", 90),
            t -> Demo.field(t, "feeding_time").put("maxMinutes", 25),
            t -> Demo.field(t, "feeding_time").remove("maxMinutes"),
            t -> Demo.fields(t, 13).remove(3),
            t -> Demo.field(t, "viability").put("release", false),
            t -> Demo.field(t, "viability").put("unit", "g/L"),
            t -> Demo.field(t, "viability").put("decimals", 3),
            t -> Demo.field(t, "sterility").withArray("accept").add("growth"),
            t -> Demo.field(t, "sterility").put("kind", "TEXT"),
            t -> Demo.field(t, "moi").put("expression", "vector_titre"),
            t -> Demo.field(t, "beads").put("gtin", "09521234101055"),
            t -> Demo.step(t, 12).put("signedBy", "NOBODY"),
            t -> Demo.step(t, 12).put("day", 1),
            t -> Demo.fields(t, 4).add(check("own_result", "CHECK").put("release", true)),
            t -> Demo.fields(t, 4).add(check("own_bag", "MATERIAL")),
            t -> Demo.fields(t, 4).add(check("own_number", "CALC").put("expression", "1")),
            t -> step(t, 5, check("own_labels", "LABEL")),
            t -> ((ArrayNode) t.get("steps")).remove(12),
            t -> Demo.fields(t, 5).add(Demo.fields(t, 4).remove(0)),
            t -> Demo.fields(t, 4).add(Demo.fields(t, 4).remove(0)),
            t -> move(t, 3, 4),
            t -> t.put("gtin", "09521234543220"),
            t -> t.put("title", "Ours"),
            t -> t.put("shelfLifeHours", 96),
            t -> t.putArray("annexes").add("TIGHTER_LIMITS"));

    @ParameterizedTest
    @EnumSource
    @Verifies("CM-03")
    void anAnnexIsTakenWherePermittedAndRefusedWhereNot(Annex annex) {
        for (var change : PERMITTED.getOrDefault(annex, List.of())) {
            var site = Demo.changed(change.andThen(t -> annexes(t, Set.of(annex))));
            AnnexRules.expect(central(Set.of(annex)), site);
            assertThat(AnnexRules.of(central(Set.of(annex)), site)).isNotEmpty().allMatch(j -> j.annex() == annex);
            var others = EnumSet.complementOf(EnumSet.of(annex));
            var refused = refused(central(others), Demo.changed(change.andThen(t -> annexes(t, others))));
            assertThat(refused)
                    .as("%s", AnnexRules.of(central(others), site))
                    .isNotNull()
                    .extracting(Refusal::reason)
                    .isEqualTo(CentralRefusal.ANNEX_NOT_PERMITTED);
        }
    }

    @Test
    @Verifies("CM-03")
    void whatNoAnnexCoversIsRefusedWithItsPlace() {
        var all = Set.of(Annex.values());
        for (var change : NEVER) {
            var site = Demo.changed(t -> {
                annexes(t, all);
                change.accept(t);
            });
            assertThat(refused(central(all), site))
                    .as("change %d", NEVER.indexOf(change))
                    .isNotNull();
        }
        var site = Demo.changed(t -> {
            annexes(t, all);
            limit(t, "viability", "limit").put("min", 65);
        });
        assertThat(refused(central(all), site))
                .isNotNull()
                .extracting(r -> r.details().getFirst())
                .isEqualTo("steps › 13 › fields › viability › limit › min");
    }

    @Test
    @Verifies("CM-03")
    void editionAndOriginAreTheSitesOwn() {
        var site = Demo.changed(t -> t.put("edition", "1+A1")
                .putObject("origin")
                .put("publisher", "centre")
                .put("edition", "1")
                .put("sha256", "00"));
        assertThat(AnnexRules.of(Demo.ari(), site)).isEmpty();
        AnnexRules.expect(Demo.ari(), site);
    }

    private static Master central(Set<Annex> permitted) {
        return Demo.changed(t -> annexes(t, permitted));
    }

    private static @Nullable Refusal refused(Master central, Master site) {
        return catchThrowableOfType(Refusal.class, () -> AnnexRules.expect(central, site));
    }

    private static void annexes(ObjectNode tree, Set<Annex> permitted) {
        var list = tree.putArray("annexes");
        permitted.forEach(a -> list.add(a.name()));
    }

    private static ObjectNode limit(ObjectNode tree, String key, String member) {
        return Demo.field(tree, key).putObject(member);
    }

    private static ObjectNode check(String key, String kind) {
        return Json.MAPPER.createObjectNode().put("key", key).put("label", key).put("kind", kind);
    }

    private static void step(ObjectNode tree, int number, ObjectNode field) {
        var step = ((ArrayNode) tree.get("steps")).insertObject(number - 1);
        step.put("day", 0).put("name", "Own").put("instruction", "Own.").put("signedBy", "NOBODY");
        step.putArray("fields").add(field);
        number(tree);
    }

    private static void move(ObjectNode tree, int from, int to) {
        var steps = (ArrayNode) tree.get("steps");
        steps.insert(to - 1, steps.remove(from - 1));
        number(tree);
    }

    private static void number(ObjectNode tree) {
        int n = 0;
        for (var step : tree.path("steps")) ((ObjectNode) step).put("number", ++n);
    }
}
