package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Nobody works on a batch untrained: over the API, and on the pages.
class TrainingIT {
    private final House house = House.open();
    private final Trial trial = Trial.at(house);

    @Test
    @Verifies({"TN-01", "TN-03"})
    void nobodyReceivesRecordsOrSignsUntrained() {
        var product = new Product(house).effective().approved();
        var arrival = product.arrival(trial, Product.today());
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("training-missing");
        assertThat(product.received("NURSE", arrival)).isEqualTo("training-missing");
        enter(product, "alba-operator", "PROCESS", 30);
        enter(product, "alba-operator", "GOWNING", 30);
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("training-missing");
        enter(product, "alba-operator", "ASEPTIC_SIMULATION", -1);
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("training-expired");
        var last = enter(product, "alba-operator", "ASEPTIC_SIMULATION", 0);
        assertThat(product.received("OPERATOR", arrival)).isEqualTo("ok");
        var record = begun(product.key);
        assertThat(trial.enter(record, 1, check("yes"))).isEqualTo("ok");
        var before = Instant.now();
        assertThat(withdrawn("QA", last)).isEqualTo("ok");
        assertThat(withdrawn("QA", last)).isEqualTo("withdrawn-before");
        assertThat(trial.enter(record, 1, Map.of("field", "apheresis_volume", "value", "210")))
                .isEqualTo("training-expired");
        assertThat(standing(product, before)).isTrue();
        assertThat(standing(product, Instant.now())).isFalse();
    }

    private StoryRecord begun(String product) {
        for (var line : house.alba("QA").get("batches")) {
            var identity = line.path("identity");
            if (identity.path("product").asText().equals(product))
                return new StoryRecord(
                        identity.path("batch").asText(), StoryScript.master("ari-0001"), house.alba("OPERATOR"));
        }
        throw new AssertionError("no batch of " + product);
    }

    @Test
    @Verifies("TN-01")
    void whoseTrainingExpiredNeitherRecordsNorSignsNorVerifies() {
        var lapsed = house.cast.actor(DemoPeople.named("alba-operator3"));
        var record = trial.made("settle_plate", Map.of());
        var entries = Trial.W + record.path("steps/2/entries");
        assertThat(house.outcome(lapsed, entries, check("yes"))).isEqualTo("training-expired");
        var sign = Map.of("act", "step", "object", record.id(), "details", Map.of("step", "2"));
        trial.resume(record);
        assertThat(house.outcome(lapsed, Trial.W + "signatures", sign)).isEqualTo("training-expired");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "signatures", sign))
                .isEqualTo("step-needs-no-signature");
        assertThat(house.outcome(
                        lapsed,
                        Trial.W + "batches",
                        trial.arrival(Trial.at(house).prescribed())))
                .isIn("training-expired", "wrong-patient");
    }

    @Test
    @Verifies("TN-02")
    void qualityAssuranceEntersTrainingButNeverTheirOwn() {
        var product = new Product(house).effective();
        var own = product.training("alba-qa", "PROCESS", Product.today().plusDays(9));
        assertThat(told("QA", own)).isEqualTo("own-training");
        assertThat(told("QP", own)).isEqualTo("ok");
        var asked = product.training("alba-nurse", "PROCESS", Product.today().plusDays(9));
        assertThat(told("OPERATOR", asked)).isEqualTo("not-allowed");
        assertThat(told("QA", with(asked, "subject", "nobody"))).isEqualTo("person-unknown");
        assertThat(told("QA", with(asked, "product", "NOTHING"))).isEqualTo("process-unknown");
        assertThat(told("QA", with(asked, "edition", "77"))).isEqualTo("edition-unknown");
        assertThat(told("QA", with(asked, "until", "2020-01-01"))).isEqualTo("training-ends-first");
        assertThat(told("QA", asked)).isEqualTo("ok");
        assertThat(withdrawn("QA", UUID.randomUUID().toString())).isEqualTo("training-unknown");
    }

    @Test
    @Verifies({"TN-01", "TN-03", "TN-04"})
    void qualityAssuranceSeesWhoIsTrainedAndWhatEnds() {
        var screens = Screens.open();
        var qa = screens.at(screens.as("alba-qa"), "/w/hospital-alba");
        assertThat(qa.locator("main")).containsText("Renew training of Berta Soler for ARI-0001");
        qa.locator("tr:has-text('Berta Soler for ARI-0001') a >> nth=-1").click();
        qa.waitForURL("**/training#ARI-0001");
        var row = qa.locator("#ARI-0001 tr:has-text('Berta Soler')");
        assertThat(row).containsText("expired");
        assertThat(row.locator("td").last()).containsText("no");
        screens.picture(qa, "training");
        assertThat(screens.accessibility(qa)).isEmpty();
        fill(qa);
        assertThat(qa.locator("#problems")).containsText("ends before it begins");
        qa.fill("[name=until]", Product.today().plusDays(20).toString());
        qa.locator("main .form button").click();
        assertThat(row).containsText("ends soon");
        assertThat(row.locator("td").last()).containsText("yes");
        qa.click("#records summary");
        screens.picture(qa, "training-records");
        assertThat(screens.accessibility(qa)).isEmpty();
        var soonest = qa.locator("#records tr:has-text('Berta Soler'):has-text('Aseptic'):has-text('ARI-0001')")
                .first();
        soonest.locator("summary").click();
        soonest.locator("[name=reason]").fill("The plates grew");
        soonest.locator("button").click();
        assertThat(row).containsText("expired");
        var lapsed = screens.at(screens.as("alba-operator3", 820, 1180), "/w/hospital-alba");
        assertThat(lapsed.locator("main")).containsText("Renew your training for ARI-0001");
        screens.at(lapsed, "/w/hospital-alba/training");
        screens.picture(lapsed, "training-tablet");
        assertThat(screens.accessibility(lapsed)).isEmpty();
    }

    private static void fill(Page qa) {
        qa.selectOption(
                "[name=subject]", DemoPeople.named("alba-operator3").subject().toString());
        qa.selectOption("[name=product]", "ARI-0001");
        qa.selectOption("[name=topic]", "ASEPTIC_SIMULATION");
        qa.fill("[name=givenBy]", "Marta Vidal");
        qa.fill("[name=from]", Product.today().toString());
        qa.fill("[name=until]", Product.today().minusDays(1).toString());
        qa.locator("main .form button").click();
    }

    private static Map<String, String> check(String value) {
        return Map.of("field", "bag_intact", "value", value);
    }

    private static Map<String, Object> with(Map<String, Object> asked, String member, String value) {
        var other = new HashMap<>(asked);
        other.put(member, value);
        return other;
    }

    private String enter(Product product, String username, String topic, int days) {
        return house.alba("QA")
                .post(
                        "teach " + UUID.randomUUID(),
                        "training",
                        product.training(username, topic, Product.today().plusDays(days)))
                .path("id")
                .asText();
    }

    private String told(String role, Map<String, Object> asked) {
        return house.outcome(house.alba(role), Trial.W + "training", asked);
    }

    private String withdrawn(String role, String training) {
        var why = Map.of("reason", "The trainer was not qualified");
        return house.outcome(house.alba(role), Trial.W + "training/" + training + "/withdrawal", why);
    }

    private boolean standing(Product product, Instant at) {
        var subject = DemoPeople.named("alba-operator").subject();
        var asked = "training/standing?subject=" + subject + "&product=" + product.key + "&at=" + at;
        return house.alba("QP").get(asked).path("gaps").isEmpty();
    }
}
