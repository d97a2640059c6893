package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The life of a master record over the API: written, reviewed, approved, effective, superseded.
class MasterIT {
    private final House house = House.open();

    @Test
    @Verifies({"MR-02", "MR-11"})
    void anEditionGoesItsWayByTheSignaturesOfDifferentPeople() {
        var id = drafted("LIFE");
        assertThat(asked("NURSE", id, "SUBMIT")).isEqualTo("not-allowed");
        assertThat(asked("OPERATOR", id, "SUBMIT")).isEqualTo("not-an-author");
        assertThat(asked("QA", id, "APPROVE")).isEqualTo("master-not-there");
        sign("QC", id, "SUBMIT");
        assertThat(save("QC", id, 1, document(id))).isEqualTo("not-a-draft");
        assertThat(asked("QC", id, "APPROVE")).isEqualTo("not-allowed");
        assertThat(asked("QA", id, "GIVE_BACK")).isEqualTo("move-unexplained");
        house.alba("QA").sign("back " + id, "master", id, Map.of("move", "GIVE_BACK", "reason", "Say more."));
        assertThat(about(id).path("stateReason").asText()).isEqualTo("Say more.");
        assertThat(save("QC", id, 1, document(id).put("source", "More."))).isEqualTo("ok");
        sign("QC", id, "SUBMIT");
        assertThat(asked("QP", id, "MAKE_EFFECTIVE")).isEqualTo("master-not-there");
        sign("QA", id, "APPROVE");
        assertThat(asked("OPERATOR", id, "MAKE_EFFECTIVE")).isEqualTo("not-allowed");
        sign("QP", id, "MAKE_EFFECTIVE");
        assertThat(asked("QP", id, "MAKE_EFFECTIVE")).isEqualTo("master-not-there");
        assertThat(state(id)).isEqualTo("EFFECTIVE");
        superseded(id);
    }

    private void superseded(String id) {
        var next = house.alba("QC").post("next " + id, "masters/" + id + "/editions", Map.of());
        var second = next.path("id").asText();
        assertThat(about(second).path("edition").asText()).isEqualTo("2");
        effective(second);
        assertThat(state(id)).isEqualTo("SUPERSEDED");
        assertThat(about(id).path("nextEdition").asText()).isEqualTo("2");
        assertThat(asked("QP", second, "WITHDRAW")).isEqualTo("move-unexplained");
        house.alba("QP").sign("end " + second, "master", second, Map.of("move", "WITHDRAW", "reason", "Unsafe."));
        assertThat(state(second)).isEqualTo("SUPERSEDED");
        assertThat(asked("QP", second, "WITHDRAW")).isEqualTo("master-not-there");
    }

    @Test
    @Verifies({"MR-02", "MR-11"})
    void whoeverSavedItIsAnAuthorAndTheTrailKeepsWhatChanged() {
        var id = drafted("COAUTHOR");
        var other = document(id);
        ((ObjectNode) other.path("steps").path(0).path("fields").path(3).path("limit")).put("max", 10);
        assertThat(save("QA", id, 1, other)).isEqualTo("ok");
        assertThat(save("QC", id, 1, other)).isEqualTo("draft-changed");
        assertThat(about(id).path("revision").asInt()).isEqualTo(2);
        var trail = house.alba("QA").get("audit?about=" + id).toString();
        assertThat(trail).contains("master.saved", "steps › 1 › fields › transport_temp › limit › max");
        sign("QC", id, "SUBMIT");
        assertThat(asked("QA", id, "APPROVE")).isEqualTo("own-author");
        assertThat(save("NURSE", id, 2, other)).isEqualTo("not-allowed");
        var renamed = drafted("RENAMED");
        var taken = document(renamed).put("product", other.path("product").asText());
        assertThat(save("QC", renamed, 1, taken)).isEqualTo("edition-taken");
        assertThat(save("QC", renamed, 1, taken.put("edition", "renamed"))).isEqualTo("ok");
    }

    @Test
    @Verifies({"MW-01", "MW-02", "MW-03"})
    void aDraftWithFindingsIsNotHeldReady() {
        var id = drafted("FINDINGS");
        var wrong = document(id);
        ((ObjectNode) wrong.path("steps").path(12).path("fields").path(4)).put("unit", "percent");
        assertThat(save("QC", id, 1, wrong)).isEqualTo("ok");
        var findings = house.alba("QC").get("masters/" + id + "/findings");
        assertThat(findings.findValuesAsText("what")).containsExactly("UNIT_UNKNOWN");
        assertThat(findings.path(0).path("step").asInt()).isEqualTo(13);
        assertThat(findings.path(0).path("field").asText()).isEqualTo("viability");
        assertThat(asked("QC", id, "SUBMIT")).isEqualTo("findings-open");
        ((ObjectNode) wrong.path("steps").path(12).path("fields").path(4)).put("unit", "%");
        assertThat(save("QC", id, 2, wrong)).isEqualTo("ok");
        sign("QC", id, "SUBMIT");
        assertThat(state(id)).isEqualTo("IN_REVIEW");
    }

    @Test
    @Verifies("MW-04")
    void aHostileDocumentIsRefusedInWords() {
        var qc = house.alba("QC");
        var unknown = master("BAD").put("colour", "red");
        var answer = qc.posted("bad " + UUID.randomUUID(), Trial.W + "masters", unknown);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(House.read(answer.body())
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/colour");
        Object deep = 1;
        for (int i = 0; i < 30; i++) deep = List.of(deep);
        assertThat(house.outcome(qc, Trial.W + "masters", Map.of("steps", deep)))
                .isEqualTo("document-too-large");
        assertThat(house.outcome(qc, Trial.W + "masters", master("BAD").put("source", "a".repeat(3_000_000))))
                .isEqualTo("document-too-large");
        assertThat(house.outcome(qc, Trial.W + "masters", master("BAD").put("gtin", "12")))
                .isEqualTo("invalid-input");
        var taken = document(drafted("TAKEN"));
        assertThat(house.outcome(qc, Trial.W + "masters", taken)).isEqualTo("edition-taken");
    }

    @Test
    @Verifies("MR-11")
    void twoMadeEffectiveAtOnceLeaveOne() throws Exception {
        var first = drafted("RACE");
        var second = house.alba("QC")
                .post("next " + first, "masters/" + first + "/editions", Map.of())
                .path("id")
                .asText();
        for (var id : List.of(first, second)) {
            sign("QC", id, "SUBMIT");
            sign("QA", id, "APPROVE");
        }
        List<Callable<Boolean>> both = List.of(
                () -> {
                    sign("QP", first, "MAKE_EFFECTIVE");
                    return true;
                },
                () -> {
                    sign("QA", second, "MAKE_EFFECTIVE");
                    return true;
                });
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(both)) done.get();
        }
        assertThat(List.of(state(first), state(second))).containsExactlyInAnyOrder("EFFECTIVE", "SUPERSEDED");
    }

    @Test
    @Verifies({"MR-06", "MR-11"})
    void aRunningBatchStaysOnItsEdition() {
        var trial = Trial.at(house);
        var record = trial.made("bag_intact", Map.of());
        var began = record.read("").path("identity").path("edition").asText();
        assertThat(record.read("").path("identity").path("outdated").asBoolean())
                .isFalse();
        var now = effectiveEdition();
        var next = house.alba("QC").post("next " + now + UUID.randomUUID(), "masters/" + now + "/editions", Map.of());
        var id = next.path("id").asText();
        var changed = document(id);
        changed.put("source", changed.path("source").asText() + "; edition made effective by a test");
        assertThat(save("QC", id, 1, changed)).isEqualTo("ok");
        effective(id);
        assertThat(record.read("").path("identity").path("edition").asText()).isEqualTo(began);
        assertThat(record.read("").path("identity").path("outdated").asBoolean())
                .isTrue();
        var other = Trial.at(house).made("bag_intact", Map.of());
        assertThat(other.read("").path("identity").path("edition").asText())
                .isEqualTo(about(id).path("edition").asText());
        var differences = house.alba("QA").get("masters/" + id + "/comparison/" + now);
        assertThat(differences.findValuesAsText("where")).containsExactly("edition", "source");
    }

    private String effectiveEdition() {
        for (var m : house.alba("QA").get("masters")) {
            if (m.path("product").asText().equals("ARI-0001")
                    && m.path("state").asText().equals("EFFECTIVE"))
                return m.path("id").asText();
        }
        throw new IllegalStateException("no effective ARI-0001");
    }

    private void effective(String id) {
        sign("QC", id, "SUBMIT");
        sign("QA", id, "APPROVE");
        sign("QP", id, "MAKE_EFFECTIVE");
    }

    private static ObjectNode master(String name) {
        var master = (ObjectNode) StoryScript.master("ari-0001").deepCopy();
        return master.put(
                "product",
                name + "-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT));
    }

    private String drafted(String name) {
        return house.alba("QC")
                .post("draft " + UUID.randomUUID(), "masters", master(name))
                .path("id")
                .asText();
    }

    private ObjectNode document(String id) {
        return (ObjectNode) house.alba("QA").get("masters/" + id + "/document");
    }

    private String save(String role, String id, int revision, ObjectNode document) {
        return house.outcome(house.alba(role), Trial.W + "masters/" + id + "/document?revision=" + revision, document);
    }

    private JsonNode about(String id) {
        return house.alba("QA").get("masters/" + id).path("about");
    }

    private String state(String id) {
        return about(id).path("state").asText();
    }

    private void sign(String role, String id, String move) {
        house.alba(role).sign(move + " " + id + UUID.randomUUID(), "master", id, Map.of("move", move));
    }

    private String asked(String role, String id, String move) {
        var asked = Map.of("act", "master", "object", id, "details", Map.of("move", move));
        return house.outcome(house.alba(role), Trial.W + "signatures", asked);
    }
}
