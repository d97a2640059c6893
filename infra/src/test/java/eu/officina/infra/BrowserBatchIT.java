package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The second half of a batch's life in a real browser: timer and calculation, labels, late results, two
/// certifications, a reaction, the trace; and the operator of the service.
class BrowserBatchIT {
    private static final String SITE = "/w/hospital-alba";
    private final Screens screens = Screens.open();
    private final House house = screens.house;

    @Test
    @Verifies({"BR-12", "BR-08", "MR-04"})
    void anOperatorComputesAndTimes() {
        var record = Trial.at(house).made("seeding_volume", Map.of());
        var page = screens.at(screens.as("alba-operator"), step(record, 5));
        page.click("[data-field=seeding_volume] .answer button");
        assertThat(page.locator("[data-field=seeding_volume]")).containsText("Volume after enrichment (50)");
        page.click("[data-field=activation_time] .answer button");
        assertThat(page.locator("[data-field=activation_time] [data-since]")).containsText("of");
        page.click("[data-field=activation_time] .answer button");
        assertThat(page.locator("[data-field=activation_time] .state")).containsText("Within limits");
        assertThat(record.state(5)).isEqualTo("DONE");
        screens.at(page, step(record, 4));
        page.click("[data-field=enriched_volume] summary");
        page.fill("[data-field=enriched_volume] input[name=value]", "60");
        page.fill("[data-field=enriched_volume] input[name=reason]", "Read again");
        page.click("[data-field=enriched_volume] details button");
        assertThat(page.locator("[data-field=enriched_volume] .was")).containsText("50");
        screens.at(page, step(record, 5));
        assertThat(page.locator("[data-field=seeding_volume]")).containsText("Out of date");
    }

    @Test
    @Verifies({"LA-01", "LA-02"})
    void labelsAreIssuedFromTheRecordAndReadBack() {
        var record = Trial.at(house).made("labels_issued", Map.of());
        var page = screens.at(screens.as("alba-operator"), SITE + "/batches/" + record.id() + "/labels");
        issue(page, "2", "900");
        assertThat(page.locator("#problems")).containsText("more than there is");
        issue(page, "2", "15");
        page.click("#print button");
        page.waitForURL("**/labels?print=*");
        var link = page.locator("#taken a >> nth=0").getAttribute("href");
        var sheet = page.request().get(house.url() + link);
        assertThat(new String(sheet.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        page.fill("main [name=scan]", "(01)09521234543213(21)ARI000101-1");
        page.press("main [name=scan]", "Enter");
        assertThat(page.locator("#problems")).isVisible();
        read(page, record, "#check", "read back, to apply");
        assertThat(page.request().get(house.url() + link).status()).isEqualTo(409);
        read(page, record, "#apply", "on its bag");
        assertThat(page.locator(".good")).containsText("Every label has its place (2)");
    }

    private void read(Page page, StoryRecord record, String form, String state) {
        for (var label : record.read("labels")) {
            page.fill(form + " [name=scan]", symbol(label.path("id").asText()));
            page.press(form + " [name=scan]", "Enter");
            assertThat(page.locator("#label-" + label.path("position").asText() + " h2 .state"))
                    .hasText(state);
        }
    }

    private static void issue(Page page, String bags, String volume) {
        page.fill("[name=bags]", bags);
        page.fill("[name=volume]", volume);
        page.click("form.fields button");
    }

    private String symbol(String label) {
        return house.alba("OPERATOR")
                .get("labels/" + label + "/symbol")
                .path("scan")
                .asText();
    }

    @Test
    @Verifies({"RE-01", "RE-04", "BR-10"})
    void lateResultsComeInAndTheBatchIsCertifiedTwice() {
        var record = Trial.at(house).made(null, Map.of());
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, "hospital-alba", record).sign();
        var qp = screens.at(screens.as("alba-qp"), release(record));
        assertThat(qp.locator("#decide q")).containsText("while results are pending: Sterility");
        sign(qp, "#certify", "**/release");
        assertThat(qp.locator("#decide")).containsText("Final certification follows");
        var qc = screens.at(screens.as("alba-qc"), step(record, 13));
        enter(qc, "sterility", "sterile");
        if (qc.locator("[data-field=rcl] .state.waiting").count() > 0) enter(qc, "rcl", "absent");
        screens.at(qp, release(record));
        assertThat(qp.locator("#decide")).containsText("waits until every check");
        var qa = screens.at(screens.as("alba-qa"), SITE);
        qa.click("tr:has-text('Review late results of " + record.number() + "') a");
        qa.waitForURL("**/review");
        screens.picture(qa, "review-late");
        assertThat(screens.accessibility(qa)).isEmpty();
        sign(qa, "#audit-trail-review", "**/review");
        screens.at(qp, SITE);
        assertThat(qp.locator("main")).containsText("finally");
        screens.at(qp, release(record));
        sign(qp, "#certify", "**/release");
        assertThat(qp.locator("#standing")).containsText("Certified");
        assertThat(record.read("release").path("standing").path("state").asText())
                .isEqualTo("CERTIFIED_FINAL");
    }

    @Test
    @Verifies({"BO-04", "BR-02"})
    void aDoubleClickRecordsOnce() {
        var record = Trial.at(house).made("apheresis_volume", Map.of());
        var page = screens.at(screens.as("alba-operator", 820, 1180), step(record, 1));
        page.fill("[data-field=apheresis_volume] [name=value]", "210");
        page.dblclick("[data-field=apheresis_volume] .answer .btn-primary");
        assertThat(page.locator("[data-field=apheresis_volume] .recorded")).containsText("210");
        var entry = record.read("").path("steps").path(0).path("fields").path(4);
        assertThat(entry.path("current").path("revision").asInt()).isOne();
        assertThat(entry.path("earlier")).isEmpty();
    }

    private static void enter(Page qc, String field, String value) {
        var place = "[data-field=" + field + "]";
        qc.selectOption(place + " select >> nth=0", value);
        qc.click(place + " .answer button >> nth=0");
        assertThat(qc.locator(place)).containsText("As expected");
    }

    private void sign(Page page, String button, String then) {
        page.click(button);
        screens.password(page);
        page.waitForURL(then);
    }

    @Test
    @Verifies({"VI-01", "VI-03", "VI-04"})
    void aNurseReportsAReactionAndPharmacovigilanceAssessesIt() {
        var nurse = screens.at(screens.as("alba-nurse"), SITE + "/cases");
        nurse.click("#given a >> nth=0");
        nurse.fill("[name=onset]", "2020-01-01T10:00");
        nurse.fill("[name=temperature]", "38,9");
        nurse.check("[name=pressure][value=LOW_WITHOUT_VASOPRESSOR]");
        nurse.check("[name=oxygen][value=LOW_FLOW]");
        nurse.check("[name=seriousness][value=HOSPITALISATION]");
        nurse.click("form.fields button");
        assertThat(nurse.locator("#problems")).containsText("before the bag was given");
        nurse.fill(
                "[name=onset]",
                java.time.LocalDateTime.now(java.time.ZoneId.of("Europe/Madrid"))
                        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                        .toString());
        nurse.click("form.fields button");
        nurse.waitForURL("**/cases/*-*-*-*-*");
        assertThat(nurse.locator("h1")).containsText("AE-");
        assertThat(nurse.locator("main")).containsText("grade 2");
        assertThat(nurse.locator("main")).containsText("serious, 15 calendar days after day 0");
        var pv = screens.at(
                screens.as("alba-pv"),
                nurse.url().substring(house.url().toString().length()));
        pv.check("[name=causality][value=PROBABLE]");
        pv.click("form.fields button");
        assertThat(pv.locator("dl.facts")).containsText("probable");
    }

    @Test
    @Verifies("TR-01")
    void theScanBarLeadsToTheTrace() {
        var page = screens.at(screens.as("alba-qa"), SITE);
        page.press("body", "F2");
        page.fill("#scan", "ARI000101-1");
        page.press("#scan", "Enter");
        page.waitForURL("**/trace/*");
        assertThat(page.locator("svg.graph .node").first()).isVisible();
        assertThat(page.locator("main")).containsText("Lentiviral vector");
        var json = page.request()
                .get(house.url() + page.locator("a:has-text('JSON')").getAttribute("href"));
        assertThat(House.read(json.text()).path("things").findValuesAsText("kind"))
                .contains("DONATION", "PATIENT");
        screens.at(page, SITE);
        page.fill("#scan", "PB-25-204");
        page.press("#scan", "Enter");
        assertThat(page.locator("main")).containsText("not used yet");
        page.fill("#scan", "nothing of ours");
        page.press("#scan", "Enter");
        assertThat(page.locator("#problems")).containsText("stands for nothing here");
    }

    @Test
    @Verifies("TE-04")
    void theOperatorOpensAndSuspendsAWorkspace() {
        var slug = "trial-" + UUID.randomUUID().toString().substring(0, 8);
        var page = screens.at(screens.as("operator"), "/");
        page.fill("[name=slug]", slug);
        page.fill("[name=name]", "Trial Hospital " + slug);
        page.selectOption("[name=country]", "PT");
        page.fill("[name=zone]", "Lisbon");
        page.fill("[name=administratorSubject]", UUID.randomUUID().toString());
        page.fill("[name=administratorName]", "Ana Sousa");
        page.click("form.fields button");
        assertThat(page.locator("#problems")).containsText("Lisbon is no time zone");
        page.fill("[name=zone]", "Europe/Lisbon");
        page.click("form.fields button");
        var row = page.locator("tr:has-text('" + slug + "')");
        row.locator("[name=reason]").fill("No contract yet");
        row.locator("button").click();
        assertThat(row).containsText("suspended");
    }

    @Test
    @Verifies({"BR-14", "BR-15"})
    void aValueIsMissedAndTheBatchIsHeldAndResumed() {
        var record = Trial.at(house).made("transport_temp", Map.of());
        var page = screens.at(screens.as("alba-operator"), step(record, 1));
        page.click("[data-field=transport_temp] summary");
        page.selectOption("[data-field=transport_temp] [name=absent]", "MISSED");
        page.fill("[data-field=transport_temp] [name=reason]", "The logger was empty");
        page.click("[data-field=transport_temp] details button");
        assertThat(page.locator("[data-field=transport_temp]")).containsText("missed");
        assertThat(page.locator("main")).containsText("DEV-");
        screens.at(page, SITE + "/batches/" + record.id());
        move(page, "HOLD", "Power cut in the clean room");
        assertThat(page.locator("#standing")).containsText("On hold");
        screens.at(page, step(record, 1));
        assertThat(page.locator("main")).containsText("Power cut in the clean room");
        assertThat(page.locator("#step-scan")).hasCount(0);
        screens.at(page, SITE + "/batches/" + record.id());
        assertThat(screens.accessibility(page)).isEmpty();
        move(page, "RESUMPTION", "Power is back, room was requalified");
        assertThat(page.locator("#standing")).containsText("In process");
    }

    private static void move(Page page, String move, String reason) {
        page.click(".moves summary");
        page.selectOption(".moves [name=move]", move);
        page.fill(".moves [name=reason]", reason);
        page.click(".moves button");
    }

    private static String step(StoryRecord record, int number) {
        return SITE + "/batches/" + record.id() + "/steps/" + number;
    }

    private static String release(StoryRecord record) {
        return SITE + "/batches/" + record.id() + "/release";
    }
}
