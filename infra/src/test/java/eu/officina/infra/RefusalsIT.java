package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is refused on the way of a batch, and by which words: nothing of any of it is kept.
class RefusalsIT {
    private static final String NOBODY = UUID.randomUUID().toString();
    private final House house = House.open();
    private final Trial trial = Trial.at(house);

    private String posted(String role, String path, Object content) {
        return house.outcome(house.alba(role), Trial.W + path, content);
    }

    private String read(String role, String path) {
        return House.problem(house.alba(role).asked(Trial.W + path));
    }

    private String entered(String role, StoryRecord record, int step, Map<String, String> recording) {
        return posted(role, record.path("steps/" + step + "/entries"), recording);
    }

    private static Map<String, String> value(String field, String value) {
        return Map.of("field", field, "value", value);
    }

    private static Map<String, String> scan(String code) {
        return Map.of("scan", code);
    }

    @Test
    @Verifies({"BR-01", "BR-04", "BR-24"})
    void aBatchBeginsWithADonationAndAProductCode() {
        var arrival = trial.arrival(trial.prescribed());
        assertThat(posted("OPERATOR", "batches", with(arrival, "donation", trial.wristbandScan())))
                .isEqualTo("not-a-donation");
        assertThat(posted("OPERATOR", "batches", with(arrival, "productCode", trial.wristbandScan())))
                .isEqualTo("not-a-donation");
        assertThat(posted("OPERATOR", "batches", with(arrival, "wristband", StoryScans.donation(trial.donation))))
                .isEqualTo("wrong-patient");
        assertThat(posted("OPERATOR", "batches", with(arrival, "prescription", NOBODY)))
                .isEqualTo("prescription-unknown");
        assertThat(posted("OPERATOR", "batches", arrival)).isEqualTo("ok");
        assertThat(read("OPERATOR", "batches/" + NOBODY)).isEqualTo("batch-unknown");
    }

    private static Map<String, Object> with(Map<String, Object> asked, String member, Object value) {
        var other = new HashMap<>(asked);
        other.put(member, value);
        return other;
    }

    @Test
    @Verifies({"BR-04", "BR-09"})
    void aSetIsReadWithItsLotAndItsSerialNumberAndServesOnce() {
        var record = trial.made("tubing_set", Map.of());
        var shelf = new StoryShelf(house.alba("QC"), LocalDate.now(java.time.ZoneId.of("Europe/Madrid")));
        var lot = shelf.lot("09521234101017");
        assertThat(entered("OPERATOR", record, 3, scan("]d20109521234101017"))).isEqualTo("lot-not-read");
        assertThat(entered("OPERATOR", record, 3, scan(lot))).isEqualTo("serial-not-read");
        var set = StoryScans.serial(lot, "R-" + record.number());
        assertThat(entered("OPERATOR", record, 3, scan(set))).isEqualTo("ok");
        var other = Trial.at(house).made("tubing_set", Map.of());
        assertThat(entered("OPERATOR", other, 3, scan(set))).isEqualTo("single-use-reused");
        assertThat(entered("OPERATOR", other, 3, scan(StoryScans.device("CPU-01"))))
                .isEqualTo("not-expected-here");
        assertThat(entered("OPERATOR", other, 3, value("tubing_set", "TS-26-0817")))
                .isEqualTo("scan-expected");
    }

    @Test
    @Verifies({"BR-07", "BR-08", "BR-10", "BR-02"})
    void aStepIsSignedWhenItIsRecordedAndABatchCompletedWhenItIsWhole() {
        var record = trial.made("processor", Map.of());
        var sign = Map.of("act", "step", "object", record.id(), "details", Map.of("step", "2"));
        assertThat(posted("OPERATOR", "signatures", sign)).isEqualTo("step-not-ready");
        assertThat(posted("OPERATOR", record.path("completion"), Map.of())).isEqualTo("not-complete");
        assertThat(posted("NURSE", record.path("completion"), Map.of())).isEqualTo("not-allowed");
        assertThat(entered("OPERATOR", record, 2, value("nothing", "1"))).isEqualTo("field-unknown");
        assertThat(entered("OPERATOR", record, 99, value("cleared", "yes"))).isEqualTo("step-unknown");
        assertThat(entered("QA", record, 2, value("cleared", "yes"))).isEqualTo("not-allowed");
        trial.resume(record);
        assertThat(entered("OPERATOR", record, 9, value("feeding_time", "start")))
                .isEqualTo("timer-runs-not");
        assertThat(entered("QC", record, 13, value("viability", "pending"))).isEqualTo("not-pending-here");
        assertThat(entered("OPERATOR", record, 13, value("viability", "97"))).isEqualTo("step-for-others");
        assertThat(entered("OPERATOR", record, 12, value("labels_issued", "2"))).isEqualTo("by-labels-only");
        var parts = Map.of("field", "potency", "value", "61", "reason", "Read again");
        assertThat(entered("QC", record, 13, parts)).isEqualTo("parts-missing");
        assertThat(posted("OPERATOR", record.path("completion"), Map.of())).isEqualTo("ok");
        for (var stage : List.of("OPERATOR operations-review", "QA audit-trail-review")) {
            var parts2 = stage.split(" ", -1);
            new StoryReview(house.cast, "hospital-alba", record).stage(parts2[0], parts2[1]);
        }
        assertThat(posted("OPERATOR", record.path("completion"), Map.of())).isEqualTo("under-review");
        new StoryReview(house.cast, "hospital-alba", record).sign();
        assertThat(posted("OPERATOR", record.path("completion"), Map.of())).isEqualTo("record-frozen");
        var rejected = Map.of("act", "rejection", "object", record.id(), "details", Map.of("reason", "x".repeat(501)));
        assertThat(posted("QP", "signatures", rejected)).isEqualTo("invalid-input");
    }

    @Test
    @Verifies({"BR-10", "BR-14", "RV-02"})
    void whatIsHeldOrAbortedIsNeitherCompletedNorReviewed() {
        var record = trial.made("viability", Map.of());
        posted("OPERATOR", record.path("hold"), Map.of("reason", "Alarm in the clean room"));
        assertThat(posted("OPERATOR", record.path("completion"), Map.of())).isEqualTo("on-hold");
        for (var act : List.of("operations-review", "audit-trail-review", "review")) {
            var asked = Map.of("act", act, "object", record.id());
            assertThat(posted("QA", "signatures", asked)).as(act).isEqualTo("stage-not-now");
        }
        assertThat(posted("QA", record.path("abortion"), Map.of("reason", "The bag burst")))
                .isEqualTo("ok");
        assertThat(posted("OPERATOR", record.path("completion"), Map.of())).isEqualTo("aborted");
        for (var act : List.of("operations-review", "audit-trail-review", "review")) {
            var asked = Map.of("act", act, "object", record.id());
            assertThat(posted("QA", "signatures", asked)).as(act).isEqualTo("stage-not-now");
        }
        for (var act : List.of("certification", "rejection")) {
            var asked = Map.of("act", act, "object", record.id(), "details", Map.of("reason", "x"));
            assertThat(posted("QP", "signatures", asked)).as(act).isEqualTo("not-reviewed");
        }
    }

    @Test
    @Verifies({"RE-02", "RE-04"})
    void whoTookPartDoesNotCertify() {
        var record = trial.made("bag_intact", Map.of());
        var person = DemoPeople.named("brandt-operator2");
        var member = Map.of(
                "subject", person.subject().toString(), "name", person.name(), "roles", new String[] {"OPERATOR", "QP"
                });
        var seat = house.alba("ADMINISTRATOR")
                .post("admit " + UUID.randomUUID(), "memberships", member)
                .path("id")
                .asText();
        for (var topic : List.of("PROCESS", "GOWNING", "ASEPTIC_SIMULATION")) {
            var taught = new HashMap<String, Object>(
                    Map.of("subject", person.subject().toString(), "topic", topic));
            taught.putAll(Map.of("product", "ARI-0001", "givenBy", "M. Vidal"));
            taught.putAll(Map.of(
                    "from",
                    Product.today().toString(),
                    "until",
                    Product.today().plusDays(2).toString()));
            house.alba("QA").post("teach " + UUID.randomUUID(), "training", taught);
        }
        var both = house.cast.named("brandt-operator2");
        var remarks = Trial.W + record.path("steps/1/remarks");
        assertThat(house.outcome(both, remarks, Map.of("words", "The bag is cold")))
                .isEqualTo("ok");
        trial.resume(record);
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, "hospital-alba", record).sign();
        var certify = Map.of("act", "certification", "object", record.id());
        assertThat(house.outcome(both, Trial.W + "signatures", certify)).isEqualTo("performer-certifies");
        assertThat(posted("QP", "signatures", certify)).isEqualTo("ok");
        posted("ADMINISTRATOR", "memberships/" + seat + "/end", Map.of("reason", "Visit is over"));
    }

    @Test
    @Verifies({"MR-01", "MR-05"})
    void aMasterRecordThatCantBeReadSaysWhere() {
        assertThat(posted("QC", "masters", master(m -> m.withArray("steps").remove(3))))
                .isEqualTo("steps-misnumbered");
        assertThat(posted("QC", "masters", master(m -> ((ObjectNode) m.at("/steps/1/fields/3")).remove("sample"))))
                .isEqualTo("sample-not-named");
        assertThat(posted("QC", "masters", master(m -> m.put("colour", "red")))).isEqualTo("invalid-input");
    }

    private static ObjectNode master(java.util.function.Consumer<ObjectNode> mistake) {
        var document = (ObjectNode) StoryScript.master("ari-0001").deepCopy();
        document.put("product", "BAD-" + Trial.NEXT.incrementAndGet());
        mistake.accept(document);
        return document;
    }

    @Test
    @Verifies({"MA-01", "PR-01"})
    void lotsAndPrescriptionsAreAskedForWhatTheyLack() {
        var lot = new HashMap<String, Object>(Map.of("gtin", "09521234101055", "lot", "CM-26-0552"));
        lot.putAll(Map.of("name", "Culture medium", "expiry", "2099-01-01", "released", true));
        assertThat(posted("QC", "lots", lot)).isEqualTo("lot-exists");
        var asked = trial.prescription();
        assertThat(posted("PHYSICIAN", "prescriptions", with(asked, "plannedAdministration", "2020-01-01")))
                .isEqualTo("dates-reversed");
        assertThat(posted("PHYSICIAN", "prescriptions", with(asked, "wristband", StoryScans.donation(trial.donation))))
                .isEqualTo("not-a-wristband");
        assertThat(posted("PHYSICIAN", "prescriptions", with(asked, "weight", "70 kg")))
                .isEqualTo("invalid-input");
        assertThat(posted("PHYSICIAN", "prescriptions", with(asked, "plannedStart", "31/12/2026")))
                .isEqualTo("invalid-input");
    }

    @Test
    @Verifies({"LA-01", "TR-02", "TR-04", "MO-01"})
    void labelsAreIssuedOnceAndTheBedIsAskedForASecondPerson() {
        var record = trial.made(null, Map.of());
        assertThat(posted("OPERATOR", record.path("labels"), Map.of("bags", 2, "volume", 10)))
                .isEqualTo("labels-issued");
        assertThat(read("OPERATOR", "labels/" + NOBODY + "/symbol")).isEqualTo("label-unknown");
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, "hospital-alba", record).sign();
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        var label = record.read("labels").path(0).path("id").asText();
        var bag = house.alba("NURSE")
                .get("labels/" + label + "/symbol")
                .path("scan")
                .asText();
        var given = new HashMap<String, String>(Map.of("wristband", trial.wristbandScan(), "bag", bag));
        given.putAll(Map.of("secondPerson", "M. Sanz", "volume", "30"));
        assertThat(sent(without(given, "secondPerson"))).contains("second-person");
        assertThat(sent(changed(given, "secondPerson", house.alba("NURSE").name())))
                .contains("second-person-is-you");
        assertThat(sent(changed(given, "volume", "31"))).contains("more-than-the-bag");
        assertThat(sent(changed(given, "volume", "much"))).contains("not-a-number");
        assertThat(sent(changed(given, "bag", trial.wristbandScan()))).contains("not-a-bag");
        assertThat(sent(changed(given, "wristband", bag))).contains("not-a-wristband");
        assertThat(sent(without(given, "bag"))).contains("content-missing");
        assertThat(record.read("units").findValuesAsText("state")).containsOnly("AVAILABLE");
    }

    private static Map<String, String> without(Map<String, String> content, String member) {
        var other = new HashMap<>(content);
        other.remove(member);
        return other;
    }

    private static Map<String, String> changed(Map<String, String> content, String member, String value) {
        var other = new HashMap<>(content);
        other.put(member, value);
        return other;
    }

    private String sent(Map<String, String> content) {
        var receipt = house.receipt(house.alba("NURSE"), UUID.randomUUID(), "administration", Instant.now(), content);
        assertThat(receipt.path("outcome").asText()).isEqualTo("refused");
        return receipt.path("problem").path("type").asText();
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        var words = Map.of("words", "x");
        assertThat(read("QA", "quality/deviations/" + NOBODY)).isEqualTo("deviation-unknown");
        assertThat(posted("QA", "quality/log/" + NOBODY + "/completion", words)).isEqualTo("item-unknown");
        assertThat(read("QA", "attachments/" + NOBODY)).isEqualTo("file-unknown");
        assertThat(read("QA", "monitoring/samples/" + NOBODY)).isEqualTo("no-such-sample");
        assertThat(read("QA", "trace/" + NOBODY)).isEqualTo("node-unknown");
        assertThat(posted("QP", "batches/" + NOBODY + "/release/notices/" + NOBODY, words))
                .isEqualTo("notice-unknown");
        assertThat(posted("QA", "signatures", Map.of("act", "nothing", "object", NOBODY)))
                .isEqualTo("act-unknown");
    }
}
