package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What must be true before a batch begins and when somebody works on it: each gate refused, then passed.
class GatesIT {
    private final House house = House.open();
    private final Trial trial = Trial.at(house);
    /// Tells what this run made from what an earlier one left.
    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    @Verifies("BR-24")
    void aBatchBeginsOnlyUnderAnApprovalThatHoldsOnThatDay() {
        var later = Product.today().plusDays(3);
        var product = new Product(house).effective().approved(later, later.plusYears(1));
        product.taught("alba-operator");
        var arrival = product.arrival(trial, later);
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("start-not-approved");
        product.approved();
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("ok");
    }

    @Test
    @Verifies("BR-24")
    void anApprovalThatEndsBeforeTheAdministrationIsNotEnough() {
        var product = new Product(house)
                .effective()
                .approved(Product.today().plusDays(1), Product.today().plusYears(1));
        product.taught("alba-operator");
        var arrival = product.arrival(trial, Product.today().plusDays(1));
        product.approved(Product.today(), Product.today().plusDays(5));
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("start-not-approved");
        product.approved(Product.today(), Product.today().plusDays(21));
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("ok");
    }

    @Test
    @Verifies("BR-24")
    void aBatchBeginsOnlyByAnEffectiveMasterRecord() {
        var product = new Product(house).approved();
        product.taught("alba-operator");
        var arrival = product.arrival(trial, Product.today());
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("no-effective-master");
        product.effective();
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("ok");
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("prescription-used");
    }

    @Test
    @Verifies("BR-24")
    void aBatchBeginsOnlyUnderAnApprovalOfTheMasterRecordsKind() {
        var product = new Product(house).effective();
        var approval = new HashMap<String, Object>(Map.of("product", product.key, "regime", "CLINICAL_TRIAL"));
        approval.putAll(Map.of("number", "2026-500001-10", "validFrom", "2025-01-01", "validUntil", "2024-12-31"));
        assertThat(house.outcome(house.alba("QA"), Trial.W + "approvals", approval))
                .isEqualTo("approval-ends-first");
        approval.put("validUntil", "2099-12-31");
        assertThat(house.outcome(house.alba("QA"), Trial.W + "approvals", approval))
                .isEqualTo("ok");
        product.taught("alba-operator");
        var arrival = product.arrival(trial, Product.today());
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("regime-not-approved");
        product.approved();
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("ok");
    }

    @Test
    @Verifies("BR-24")
    void anApprovalIsGoodForAsManyPatientsAsItNames() {
        var product = new Product(house).approvedFor(1).effective();
        product.taught("alba-operator");
        assertThat(product.received("OPERATOR", product.arrival(trial, Product.today())))
                .isEqualTo("ok");
        var another = product.arrival(Trial.at(house), Product.today());
        assertThat(product.received("OPERATOR", another)).isEqualTo("patients-exceeded");
        product.approvedFor(2);
        assertThat(product.received("OPERATOR", another)).isEqualTo("ok");
    }

    @Test
    @Verifies("BR-24")
    void aSuspendedWorkspaceBeginsNoBatch() {
        var slug = "gate-" + UUID.randomUUID().toString().substring(0, 8);
        var service = house.cast.actor(DemoPeople.OPERATOR.workspace(), DemoPeople.OPERATOR.role());
        var admin = DemoPeople.named("alba-admin");
        var opened = Map.of(
                "slug", slug,
                "name", "Gate",
                "kind", "SITE",
                "country", "ES",
                "zone", "Europe/Madrid",
                "language", "en",
                "administratorSubject", admin.subject().toString(),
                "administratorName", admin.name());
        assertThat(house.outcome(service, "/api/workspaces", opened)).isEqualTo("ok");
        var operator = DemoPeople.named("alba-operator");
        var member = Map.of(
                "subject", operator.subject().toString(),
                "name", operator.name(),
                "roles", new String[] {"OPERATOR"});
        assertThat(house.outcome(house.alba("ADMINISTRATOR"), "/api/w/" + slug + "/memberships", member))
                .isEqualTo("ok");
        var because = Map.of("reason", "Audit");
        var arrival = trial.arrival(UUID.randomUUID().toString());
        assertThat(house.outcome(house.alba("OPERATOR"), "/api/w/" + slug + "/batches", arrival))
                .isEqualTo("prescription-unknown");
        assertThat(house.outcome(service, "/api/workspaces/" + slug + "/suspension", because))
                .isEqualTo("ok");
        assertThat(house.outcome(house.alba("OPERATOR"), "/api/w/" + slug + "/batches", arrival))
                .isEqualTo("workspace-suspended");
    }

    @Test
    @Verifies({"MA-02", "MA-03", "MA-04"})
    void aDeviceIsCleanedBetweenTwoBatches() {
        var device = registered("Z1-" + mark, 200, 200);
        var first = trial.made("processor", Map.of());
        var again = Trial.at(house);
        var second = again.made("processor", Map.of());
        var scan = Map.of("scan", StoryScans.device("Z1-" + mark));
        var rescan = Map.of("scan", StoryScans.device("Z1-" + mark), "reason", "Scanned again");
        assertThat(trial.enter(first, 2, scan)).isEqualTo("ok");
        assertThat(trial.enter(first, 2, rescan)).isEqualTo("ok");
        assertThat(again.enter(second, 2, scan)).isEqualTo("equipment-not-clean");
        assertThat(cared("NURSE", device, "cleaning", Map.of())).isEqualTo("not-allowed");
        assertThat(cared("OPERATOR", device, "cleaning", Map.of())).isEqualTo("ok");
        assertThat(cared("QC", device, "cleaning", Map.of())).isEqualTo("clean-already");
        assertThat(again.enter(second, 2, scan)).isEqualTo("ok");
        assertThat(trial.enter(first, 2, rescan)).isEqualTo("equipment-not-clean");
        var why = Map.of("reason", "The pump leaks");
        assertThat(cared("OPERATOR", device, "out-of-use", why)).isEqualTo("not-allowed");
        assertThat(cared("QC", device, "out-of-use", Map.of())).isEqualTo("invalid-input");
        assertThat(cared("QC", device, "out-of-use", why)).isEqualTo("ok");
        assertThat(cared("QA", device, "out-of-use", why)).isEqualTo("out-of-use-already");
        assertThat(again.enter(second, 2, rescan)).isEqualTo("equipment-out-of-use");
        assertThat(cared("OPERATOR", device, "qualification", renewal(90))).isEqualTo("not-allowed");
        assertThat(cared("QA", device, "qualification", renewal(-1))).isEqualTo("date-passed");
        assertThat(cared("QA", device, "qualification", renewal(90))).isEqualTo("ok");
        assertThat(again.enter(second, 2, rescan)).isEqualTo("ok");
        var log = house.alba("QP").get("equipment/" + device + "/log").findValuesAsText("what");
        assertThat(log).contains("equipment.used", "equipment.cleaned", "equipment.out-of-use");
        assertThat(log.getLast()).isEqualTo("equipment.used");
    }

    @Test
    @Verifies({"MA-02", "MA-04"})
    void aDeviceOutOfQualificationOrCalibrationIsRefusedUntilItIsRenewed() {
        var device = registered("Z2-" + mark, -1, 30);
        var record = trial.made("processor", Map.of());
        var scan = Map.of("scan", StoryScans.device("Z2-" + mark));
        assertThat(trial.enter(record, 2, scan)).isEqualTo("equipment-not-qualified");
        assertThat(cared("QC", device, "qualification", renewal(0))).isEqualTo("ok");
        assertThat(trial.enter(record, 2, scan)).isEqualTo("ok");
        var other = registered("Z3-" + mark, 30, -1);
        var rescan = Map.of("scan", StoryScans.device("Z3-" + mark), "reason", "The other unit");
        assertThat(trial.enter(record, 2, rescan)).isEqualTo("equipment-not-calibrated");
        assertThat(cared("QC", other, "calibration", renewal(0))).isEqualTo("ok");
        assertThat(trial.enter(record, 2, rescan)).isEqualTo("ok");
        assertThat(house.outcome(house.alba("QC"), Trial.W + "equipment", device("Z3-" + mark, 30, 30)))
                .isEqualTo("equipment-exists");
    }

    private String registered(String code, int qualified, int calibrated) {
        return house.alba("QC")
                .post("register " + code, "equipment", device(code, qualified, calibrated))
                .path("id")
                .asText();
    }

    private static Map<String, String> device(String code, int qualified, int calibrated) {
        return Map.of(
                "code",
                code,
                "name",
                "Z test unit " + code,
                "type",
                "cell processing unit",
                "qualifiedUntil",
                Product.today().plusDays(qualified).toString(),
                "calibratedUntil",
                Product.today().plusDays(calibrated).toString());
    }

    private static Map<String, String> renewal(int days) {
        return Map.of("until", Product.today().plusDays(days).toString(), "certificate", "CERT-1");
    }

    private String cared(String role, String device, String move, Map<String, String> content) {
        return house.outcome(house.alba(role), Trial.W + "equipment/" + device + "/" + move, content);
    }

    @Test
    @Verifies({"MA-01", "MA-05"})
    void aLotInQuarantineIsReleasedBlockedAndRejectedByQualityControl() {
        var lot = house.alba("OPERATOR")
                .post("receive " + UUID.randomUUID(), "lots", lot("PB-" + mark))
                .path("id")
                .asText();
        var record = trial.made("buffer", Map.of());
        var scan =
                Map.of("scan", StoryScans.lot("09521234101024", Product.today().plusDays(50), "PB-" + mark));
        var rescan = Map.of("scan", scan.get("scan"), "reason", "Scanned again");
        assertThat(trial.enter(record, 3, scan)).isEqualTo("lot-quarantined");
        assertThat(decided("OPERATOR", lot, "RELEASED")).isEqualTo("not-allowed");
        assertThat(decided("QC", lot, "BLOCKED")).isEqualTo("lot-not-from-here");
        var silent = Map.of("state", "RELEASED", "reason", " ");
        assertThat(house.outcome(house.alba("QC"), Trial.W + "lots/" + lot + "/decision", silent))
                .isEqualTo("invalid-input");
        assertThat(decided("QC", lot, "RELEASED")).isEqualTo("ok");
        assertThat(trial.enter(record, 3, scan)).isEqualTo("ok");
        assertThat(decided("QA", lot, "BLOCKED")).isEqualTo("ok");
        assertThat(trial.enter(record, 3, rescan)).isEqualTo("lot-blocked");
        assertThat(decided("QA", lot, "REJECTED")).isEqualTo("ok");
        assertThat(trial.enter(record, 3, rescan)).isEqualTo("lot-rejected");
        assertThat(decided("QA", lot, "RELEASED")).isEqualTo("lot-not-from-here");
        assertThat(house.alba("QA").get("lots/" + lot).path("reason").asText()).isEqualTo("Because of a test");
    }

    private static Map<String, Object> lot(String lot) {
        return Map.of(
                "gtin",
                "09521234101024",
                "lot",
                lot,
                "name",
                "Processing buffer PBS/EDTA",
                "expiry",
                Product.today().plusDays(50).toString(),
                "released",
                false);
    }

    private String decided(String role, String lot, String state) {
        var decision = Map.of("state", state, "reason", "Because of a test");
        return house.outcome(house.alba(role), Trial.W + "lots/" + lot + "/decision", decision);
    }
}
