package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The main job over the API, on the running system: what is done, and what is refused in words.
class JourneyIT {
    private final House house = House.open();

    @Test
    @Verifies({"HE-R1", "HE-R2", "PR-01"})
    void theRegimesGatesRefuseInWords() {
        var trial = Trial.at(house);
        var physician = house.alba("PHYSICIAN");
        var late = new HashMap<>(trial.prescription());
        late.put("plannedAdministration", LocalDate.of(2099, 1, 1).toString());
        assertThat(house.outcome(physician, Trial.W + "prescriptions", late)).isEqualTo("he-approval-expired");
        var abroad = new HashMap<>(trial.prescription());
        abroad.put("country", "FR");
        assertThat(house.outcome(physician, Trial.W + "prescriptions", abroad)).isEqualTo("administered-elsewhere");
        var other = new HashMap<>(trial.prescription());
        other.put("product", "CD20CAR");
        assertThat(house.outcome(physician, Trial.W + "prescriptions", other)).isEqualTo("product-not-approved");
        var first = trial.prescribed();
        assertThat(house.outcome(physician, Trial.W + "prescriptions", trial.prescription()))
                .isEqualTo("prescription-waits");
        var withdrawal = Trial.W + "prescriptions/" + first + "/withdrawal";
        assertThat(house.outcome(physician, withdrawal, Map.of("reason", "Wrong weight")))
                .isEqualTo("ok");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "batches", trial.arrival(first)))
                .isEqualTo("prescription-withdrawn");
        trial.prescribed();
        var stolen = new HashMap<>(Trial.at(house).prescription());
        stolen.put("wristband", trial.wristbandScan());
        assertThat(house.outcome(physician, Trial.W + "prescriptions", stolen)).isEqualTo("wristband-of-another");
    }

    @Test
    @Verifies("BO-02")
    void aForgedRoleIsRefused() {
        var trial = Trial.at(house);
        assertThat(house.outcome(house.alba("NURSE"), Trial.W + "prescriptions", trial.prescription()))
                .isEqualTo("not-allowed");
        assertThat(house.outcome(house.alba("ADMINISTRATOR"), Trial.W + "prescriptions", trial.prescription()))
                .isEqualTo("not-allowed");
        assertThat(house.outcome(house.alba("PHYSICIAN"), Trial.W + "prescriptions", trial.prescription()))
                .isEqualTo("ok");
    }

    @Test
    @Verifies({"BR-01", "BR-04"})
    void theWrongPatientsCellsAreNotReceived() {
        var trial = Trial.at(house);
        var prescription = trial.prescribed();
        var other = trial.arrival(prescription);
        other.put("productCode", "=<E0791V00");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "batches", other))
                .isEqualTo("wrong-starting-material");
        var arrival = trial.arrival(prescription);
        arrival.put("wristband", StoryScans.wristband("952123400001001013"));
        var operator = house.alba("OPERATOR");
        assertThat(house.outcome(operator, Trial.W + "batches", arrival)).isEqualTo("wrong-patient");
        assertThat(house.outcome(operator, Trial.W + "batches", trial.arrival(prescription)))
                .isEqualTo("ok");
        assertThat(house.outcome(operator, Trial.W + "batches", trial.arrival(prescription)))
                .isEqualTo("prescription-used");
        var again = Trial.at(house);
        var used = again.arrival(again.prescribed());
        used.put("donation", StoryScans.donation(trial.donation));
        assertThat(house.outcome(operator, Trial.W + "batches", used)).isEqualTo("donation-used");
    }

    @Test
    @Verifies({"BR-04", "BR-07", "BR-09", "MA-01", "MA-02"})
    void aScanThatMustNotBeUsedIsRefusedAndNothingIsRecorded() {
        var trial = Trial.at(house);
        var record = trial.made("tubing_set", Map.of());
        var expired = StoryScans.lot("09521234101024", LocalDate.of(2020, 1, 1), "PBS-1");
        assertThat(trial.enter(record, 3, Map.of("scan", expired))).isEqualTo("label-expired");
        var unknown = StoryScans.lot("09521234101024", LocalDate.of(2030, 1, 1), "NOWHERE");
        assertThat(trial.enter(record, 3, Map.of("scan", unknown))).isEqualTo("lot-unknown");
        var other = StoryScans.lot("09521234101055", LocalDate.of(2030, 1, 1), "X");
        assertThat(trial.enter(record, 3, Map.of("scan", other))).isEqualTo("wrong-material");
        assertThat(trial.enter(record, 3, Map.of("scan", "???"))).isEqualTo("not-recognised");
        assertThat(trial.enter(record, 3, Map.of("scan", StoryScans.wristband("952123400001001013"))))
                .isEqualTo("wrong-patient");
        assertThat(trial.enter(record, 3, Map.of("scan", StoryScans.donation("A999926000099"))))
                .isEqualTo("wrong-patient");
        assertThat(trial.enter(record, 1, Map.of("scan", trial.wristbandScan())))
                .isEqualTo("recorded-already");
        assertThat(trial.enter(record, 4, Map.of("field", "enriched_purity", "value", "90")))
                .isEqualTo("step-waits");
        assertThat(trial.enter(record, 3, Map.of("scan", StoryScans.device("NONE"))))
                .isNotEqualTo("ok");
        assertThat(reuse(record)).isEqualTo("single-use-reused");
        assertThat(record.read("")
                        .path("steps")
                        .path(2)
                        .path("fields")
                        .path(0)
                        .path("answered")
                        .asBoolean())
                .isFalse();
    }

    /// The tubing set of the first batch of the demo.
    private String reuse(StoryRecord record) {
        var shelf = new StoryShelf(house.alba("QC"), LocalDate.now(java.time.ZoneId.of("Europe/Madrid")));
        var used = StoryScans.serial(shelf.lot("09521234101017"), "S-ARI000101");
        return house.outcome(house.alba("OPERATOR"), Trial.W + record.path("steps/3/entries"), Map.of("scan", used));
    }

    @Test
    @Verifies({"BR-02", "BR-03", "BR-05", "BR-06", "SI-04"})
    void aCorrectionKeepsTheOldValueNeedsAReasonAndVoidsTheSignature() {
        var trial = Trial.at(house);
        var record = trial.made("tubing_set", Map.of());
        assertThat(record.state(2)).isEqualTo("DONE");
        assertThat(trial.enter(record, 2, Map.of("field", "cleared", "value", "no")))
                .isEqualTo("reason-needed");
        var why = Map.of("field", "cleared", "value", "no", "reason", "A bag was left on the bench.");
        assertThat(trial.enter(record, 2, why)).isEqualTo("ok");
        assertThat(record.state(2)).isEqualTo("TO_SIGN");
        var step = record.read("").path("steps").path(1);
        assertThat(step.path("signatures"))
                .isNotEmpty()
                .allMatch(s -> !s.path("voided").isNull());
        assertThat(step.path("fields")
                        .path(0)
                        .path("earlier")
                        .path(0)
                        .path("value")
                        .asText())
                .isEqualTo("yes");
        assertThat(record.read("deviations")).hasSize(1);
        assertThat(record.read("exceptions").findValuesAsText("kind"))
                .contains("CORRECTED", "OUT_OF_LIMITS", "SIGNATURE_VOIDED");
        var ask = Map.of("act", "step", "object", record.id(), "details", Map.of("step", "2"));
        house.alba("OPERATOR").sign("perform " + record.id(), "step", record.id(), Map.of("step", "2"));
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "signatures", ask))
                .isEqualTo("verifier-performed");
    }

    @Test
    @Verifies({"BO-04", "BR-11"})
    void theSameKeyHasOneEffect() {
        var trial = Trial.at(house);
        var record = trial.made("bag_intact", Map.of());
        var operator = house.alba("OPERATOR");
        var path = Trial.W + record.path("steps/1/entries");
        var scene = "once " + UUID.randomUUID();
        var first = operator.posted(scene, path, Map.of("field", "apheresis_volume", "value", "210"));
        var second = operator.posted(scene, path, Map.of("field", "apheresis_volume", "value", "210"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        var other = operator.posted(scene, path, Map.of("field", "apheresis_volume", "value", "211"));
        assertThat(House.problem(other)).isEqualTo("key-reused");
    }

    @Test
    void badInputNamesItsField() {
        var trial = Trial.at(house);
        var wrong = new HashMap<>(trial.prescription());
        wrong.put("weight", -3);
        wrong.put("patient", "José");
        var answer = house.alba("PHYSICIAN").posted("bad " + UUID.randomUUID(), Trial.W + "prescriptions", wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(House.read(answer.body()).path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/weight", "/patient");
        var unknown = Map.of("nonsense", 1);
        assertThat(house.outcome(house.alba("PHYSICIAN"), Trial.W + "prescriptions", unknown))
                .isEqualTo("invalid-input");
    }

    @Test
    @Verifies({"RE-02", "RE-03", "RE-04", "BR-10"})
    void aProductOutOfSpecificationIsNeverCertified() {
        var trial = Trial.at(house);
        var record = trial.made(null, Map.of("viability", "61.9"));
        var qa = house.alba("QA");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + record.path("completion"), Map.of()))
                .isEqualTo("ok");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + record.path("completion"), Map.of()))
                .isEqualTo("completed-before");
        var review = Map.of("act", "review", "object", record.id());
        assertThat(house.outcome(qa, Trial.W + "signatures", review)).isEqualTo("stage-not-now");
        review(record);
        var certify = Map.of("act", "certification", "object", record.id());
        assertThat(house.outcome(house.alba("QP"), Trial.W + "signatures", certify))
                .isEqualTo("out-of-specification");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "signatures", certify))
                .isEqualTo("not-allowed");
        house.alba("QP").sign("reject " + record.id(), "rejection", record.id(), Map.of("reason", "Viability too low"));
        assertThat(record.read("release").path("standing").path("state").asText())
                .isEqualTo("REJECTED");
        assertThat(record.read("units").findValuesAsText("state")).containsOnly("BLOCKED");
    }

    @Test
    @Verifies({
        "RE-01", "RE-05", "TR-01", "TR-02", "TR-03", "TR-04", "TR-05", "MO-01", "MO-02", "MO-03", "LA-01", "LA-02",
        "VI-01", "VI-02", "OV-02"
    })
    void aBatchGoesToThePatientAndALateFailureStopsTheRest() {
        var trial = Trial.at(house);
        var record = trial.made(null, Map.of());
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        var symbols = record.read("labels").findValuesAsText("id").stream()
                .map(id -> house.alba("NURSE")
                        .get("labels/" + id + "/symbol")
                        .path("scan")
                        .asText())
                .toList();
        assertThat(give(UUID.randomUUID(), trial, symbols.getFirst())).contains("not-certified");
        review(record);
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        assertThat(record.read("release").path("standing").path("pending").asText())
                .contains("Sterility");
        atTheBed(trial, record, symbols);
        var unit = unit(record, "ADMINISTERED");
        report(unit);
        trace(record, unit);
        var late = Map.of("field", "sterility", "value", "growth");
        assertThat(house.outcome(house.alba("QC"), Trial.W + record.path("steps/13/entries"), late))
                .isEqualTo("ok");
        assertThat(record.read("release").path("standing").path("state").asText())
                .isEqualTo("LATE_OOS");
        assertThat(give(UUID.randomUUID(), trial, symbols.getLast())).contains("not-certified");
        var again = Map.of("act", "certification", "object", record.id());
        assertThat(house.outcome(house.alba("QP"), Trial.W + "signatures", again))
                .isNotEqualTo("ok");
    }

    private void review(StoryRecord record) {
        var review = new StoryReview(house.cast, "hospital-alba", record);
        review.settle("MAJOR", "Counted again with the same result.");
        review.sign();
    }

    private String stopped(StoryRecord record, String reason) {
        var bag = record.read("units").path(0).path("id").asText();
        var entry = Map.of(
                "key",
                UUID.randomUUID().toString(),
                "kind",
                "bedside-stop",
                "claimedAt",
                Instant.now().toString(),
                "content",
                Map.of("unit", bag, "refusal", "wrong-patient", "reason", reason));
        return house.alba("NURSE")
                .post("sync " + UUID.randomUUID(), "sync", Map.of("entries", List.of(entry)))
                .path("receipts")
                .path(0)
                .path("outcome")
                .asText();
    }

    private void atTheBed(Trial trial, StoryRecord record, List<String> symbols) {
        var another = Trial.at(house);
        another.prescribed();
        assertThat(give(UUID.randomUUID(), another, symbols.getFirst())).contains("wrong-patient");
        assertThat(stopped(record, "Wrong room")).isEqualTo("accepted");
        assertThat(house.alba("QA").get("audit").findValuesAsText("reason")).contains("Wrong room");
        var key = UUID.randomUUID();
        assertThat(give(key, trial, symbols.getFirst())).isEqualTo("accepted");
        assertThat(give(key, trial, symbols.getFirst())).isEqualTo("duplicate");
        assertThat(give(key, trial, symbols.getLast())).contains("key-reused");
        assertThat(give(UUID.randomUUID(), trial, symbols.getFirst())).contains("already-given");
    }

    private String give(UUID key, Trial trial, String bag) {
        var content = Map.of("wristband", trial.wristbandScan(), "bag", bag, "secondPerson", "M. Sanz", "volume", "30");
        var receipt = house.receipt(
                house.alba("NURSE"), key, "administration", Instant.parse("2026-01-01T00:00:00Z"), content);
        return receipt.path("outcome").asText()
                + receipt.path("problem").path("type").asText("");
    }

    private static String unit(StoryRecord record, String state) {
        for (var unit : record.read("units")) {
            if (unit.path("state").asText().equals(state))
                return unit.path("id").asText();
        }
        throw new AssertionError("no bag is " + state);
    }

    private void report(String unit) {
        var crs = Map.of("temperature", 38.6, "feverTreated", false, "pressure", "NORMAL", "oxygen", "LOW_FLOW");
        var report = Map.of(
                "unit",
                unit,
                "reaction",
                "Cytokine release syndrome",
                "crs",
                crs,
                "onset",
                Instant.now().toString(),
                "seriousness",
                List.of("HOSPITALISATION"));
        var id = house.alba("NURSE")
                .post("case " + UUID.randomUUID(), "cases", report)
                .path("id")
                .asText();
        var seen = house.alba("PHARMACOVIGILANCE").get("cases/" + id);
        assertThat(seen.path("told").path("grade").asInt()).isEqualTo(2);
        assertThat(seen.path("clock").path("rulePack").asText()).isEqualTo("ES-HE-2014-1");
        assertThat(seen.path("keptUntil").asText()).matches("20[5-9]\\d-\\d\\d-\\d\\d");
        var due = Instant.parse(seen.path("clock").path("due").asText());
        assertThat(due)
                .isBetween(Instant.now().plusSeconds(14 * 86_400), Instant.now().plusSeconds(17 * 86_400));
    }

    private void trace(StoryRecord record, String unit) {
        var back = house.alba("QA").get("trace/" + unit + "?direction=BACK");
        assertThat(back.path("things").findValuesAsText("kind"))
                .contains("DONATION", "LOT", "EQUIPMENT", "BATCH", "UNIT");
        String lot = null;
        for (var thing : back.path("things")) {
            if (thing.path("kind").asText().equals("LOT"))
                lot = thing.path("id").asText();
        }
        var forward =
                house.alba("QA").get("trace/" + lot + "?direction=FORWARD").path("things");
        assertThat(forward.findValuesAsText("id")).contains(unit, record.id());
        assertThat(forward.findValuesAsText("kind")).contains("PATIENT");
    }
}
