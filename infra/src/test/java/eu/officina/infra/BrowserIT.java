package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The journeys of each group of users, in a real browser.
class BrowserIT {
    private static final String SITE = "/w/hospital-alba";
    private final Screens screens = Screens.open();
    private final House house = screens.house;

    @Test
    @Verifies({"HE-R2", "DE-02"})
    void aPhysicianPrescribesAndARefusalKeepsWhatWasTyped() {
        var trial = Trial.at(house);
        var page = screens.at(screens.as("alba-physician"), SITE + "/prescriptions/new");
        trial.prescription().forEach((field, value) -> {
            if (!field.equals("product") && !field.equals("country")) {
                page.fill("form.fields [name=" + field + "]", value.toString());
            }
        });
        page.selectOption("[name=country]", "FR");
        page.click("form.fields button");
        assertThat(page.locator("#problems")).containsText("can't be given in FR");
        assertThat(page.locator("[name=patient]")).hasValue(trial.patient);
        page.selectOption("[name=country]", "ES");
        page.click("form.fields button");
        page.waitForURL("**/prescriptions?made=*");
        assertThat(page.locator("tr.new")).containsText(trial.patient);
    }

    @Test
    @Verifies({"BR-04", "BR-05", "BR-02"})
    void anOperatorReceivesCellsRecordsAndCorrects() {
        var trial = Trial.at(house);
        var prescription = trial.prescribed();
        var page = screens.at(screens.as("alba-operator"), SITE + "/batches/arrival/" + prescription);
        page.fill("[name=donation]", StoryScans.donation(trial.donation));
        page.press("[name=donation]", "Enter");
        page.fill("[name=productCode]", StoryScans.PRODUCT_CODE);
        page.fill("[name=wristband]", StoryScans.wristband("952123400001001013"));
        page.click("form.fields button");
        assertThat(page.locator("[role=alertdialog]")).containsText("Wrong patient");
        page.click("[data-dismiss]");
        assertThat(page.locator("[name=donation]")).hasValue("");
        page.fill("[name=donation]", StoryScans.donation(trial.donation));
        page.fill("[name=productCode]", StoryScans.PRODUCT_CODE);
        page.fill("[name=wristband]", trial.wristbandScan());
        page.press("[name=wristband]", "Enter");
        page.waitForURL("**/steps/1");
        assertThat(page.locator("dl.identity")).containsText(trial.patient);
        page.selectOption("[data-field=bag_intact] select", "yes");
        page.click("[data-field=bag_intact] button");
        assertThat(page.locator("[data-field=bag_intact]")).containsText("As expected");
        page.fill("[data-field=transport_temp] input[name=value]", "9,5");
        page.click("[data-field=transport_temp] button");
        assertThat(page.locator("[data-field=transport_temp]")).containsText("Out of limits");
        page.click("[data-field=transport_temp] summary");
        page.fill("[data-field=transport_temp] input[name=value]", "5.5");
        page.fill("[data-field=transport_temp] input[name=reason]", "Read from the wrong logger");
        page.click("[data-field=transport_temp] details button");
        assertThat(page.locator("[data-field=transport_temp] .was")).containsText("9.5");
        assertThat(page.locator("aside")).containsText("Corrected");
        assertThat(page.locator("main")).containsText("DEV-");
        page.fill("#step-scan", StoryScans.wristband("952123400001001013"));
        page.press("#step-scan", "Enter");
        assertThat(page.locator("[role=alertdialog]")).containsText("Wrong patient");
    }

    @Test
    @Verifies({"SI-02", "BR-06", "BR-04"})
    void twoPeopleSignAStepWithTheirPasswords() {
        var trial = Trial.at(house);
        var record = trial.made("settle_plate", Map.of());
        var first = screens.at(screens.as("alba-operator"), SITE + "/batches/" + record.id() + "/steps/2");
        first.fill("[data-field=settle_plate] [name=scan]", "EM-" + record.number());
        first.press("[data-field=settle_plate] [name=scan]", "Enter");
        first.fill("[data-field=settle_plate] [name=value]", "NOWHERE");
        first.press("[data-field=settle_plate] [name=value]", "Enter");
        assertThat(first.locator("#problems")).containsText("no sampling site NOWHERE");
        first.fill("[data-field=settle_plate] [name=scan]", "EM-" + record.number());
        first.fill("[data-field=settle_plate] [name=value]", "CR1-WP");
        first.press("[data-field=settle_plate] [name=value]", "Enter");
        assertThat(first.locator("[data-field=settle_plate] .recorded")).containsText("CR1-WP");
        first.click("#sign");
        screens.password(first);
        first.waitForURL("**/steps/2");
        assertThat(first.locator(".signing")).containsText("Performed");
        var second = screens.at(screens.as("alba-operator2"), SITE + "/batches/" + record.id() + "/steps/2");
        second.click("#sign");
        screens.password(second);
        second.waitForURL("**/steps/2");
        assertThat(second.locator(".signing")).containsText("Verified");
        screens.at(first, SITE + "/batches/" + record.id() + "/steps/3");
        first.fill("#step-scan", StoryScans.lot("09521234101024", java.time.LocalDate.of(2030, 1, 1), "NOWHERE"));
        first.press("#step-scan", "Enter");
        assertThat(first.locator("#problems")).containsText("not in stock");
    }

    @Test
    @Verifies({"AU-01", "AU-03"})
    void qualityAssuranceReadsTheTrailAndVerifiesTheRecord() {
        var page = screens.at(screens.as("alba-qa"), SITE + "/batches");
        page.click("tr:has-text('ARI000104') a");
        page.click("nav.tabs a >> nth=0");
        assertThat(page.locator("#trail")).containsText("291");
        assertThat(page.locator("#trail")).containsText("219");
        screens.at(page, SITE + "/record/verification");
        assertThat(page.locator("#verification")).containsText("signed checkpoints");
    }

    @Test
    @Verifies("RE-03")
    void theQualifiedPersonIsToldWhyABatchCantBeCertified() {
        var page = screens.at(screens.as("alba-qp"), SITE);
        page.click("tr:has-text('ARI000105') a");
        assertThat(page.locator("main")).containsText("62.0 %");
        assertThat(page.locator("#decide")).containsText("out of specification");
        assertThat(page.locator("#certify")).hasCount(0);
        assertThat(page.locator("#reject")).isVisible();
    }

    @Test
    @Verifies({"TR-02", "MO-01", "TR-03"})
    void aNurseIsStoppedBeforeTheWrongPatientAndRecordsTheRightOne() {
        var trial = Trial.at(house);
        var record = trial.made(null, Map.of());
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, "hospital-alba", record).sign();
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        var label = record.read("labels").path(0).path("id").asText();
        var bag = house.alba("NURSE")
                .get("labels/" + label + "/symbol")
                .path("scan")
                .asText();
        var page = screens.at(screens.as("alba-nurse", 820, 1180), "/tablet/?w=hospital-alba");
        scan(page, StoryScans.wristband("952123400001001013"));
        scan(page, bag);
        assertThat(page.locator("#stop")).isVisible();
        screens.picture(page, "tablet-stop");
        page.fill("#stop-reason", "Wrong room, bag put aside");
        page.click("#stop-leave");
        scan(page, trial.wristbandScan());
        scan(page, bag);
        page.fill("#volume", "30");
        page.fill("#second-person", "Marta Gil");
        screens.picture(page, "tablet");
        assertThat(screens.accessibility(page)).isEmpty();
        page.click("#record");
        assertThat(page.locator("#outbox li[data-outcome=accepted]:has-text('30 mL')"))
                .isVisible();
        assertThat(record.read("units").findValuesAsText("state")).contains("ADMINISTERED");
    }

    private static void scan(Page page, String raw) {
        page.locator("#scan").fill(raw);
        page.press("#scan", "Enter");
    }

    @Test
    @Verifies({"VI-02", "OV-01"})
    void theClockIsOnTheCaseAndOverseersSeeTheirSites() {
        var nurse = screens.at(screens.as("alba-pv"), SITE);
        nurse.click("tr:has-text('AE-') a >> nth=0");
        assertThat(nurse.locator("#clock")).containsText("left");
        assertThat(nurse.locator("main")).containsText("ES-HE-2014-1");
        var central = screens.at(screens.as("nordlicht-qa"), "/w/nordlicht-biotech/sites");
        assertThat(central.locator("tbody tr")).hasCount(2);
        var assessor = screens.at(screens.as("authority-es-assessor"), "/w/authority-es/sites/hospital-alba");
        assertThat(assessor.locator("#CASE")).containsText("AE-");
        var site = screens.at(screens.as("alba-qa"), SITE + "/ledger");
        assertThat(site.locator("#looks")).containsText("authority-es");
    }

    @Test
    @Verifies("DE-03")
    void aSessionThatIsGoneSignsThePersonOut() {
        var page = screens.at(screens.as("alba-qc"), SITE);
        page.context()
                .addCookies(List.of(new com.microsoft.playwright.options.Cookie("JSESSIONID", "0000gone:x")
                        .setUrl(house.url().toString())));
        screens.at(page, SITE);
        page.waitForURL("**/bye");
        screens.at(page, SITE);
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    @Test
    @Verifies({"DE-01", "DE-03"})
    void theMainPagesAreAccessibleAndKeepToThePolicy() {
        var batch = house.alba("QA").get("batches");
        var id = batch.path(batch.size() - 1).path("identity").path("batch").asText();
        var page = screens.as("alba-qa");
        for (var path : List.of(
                "",
                "/prescriptions",
                "/batches",
                "/batches/" + id,
                "/batches/" + id + "/steps/4",
                "/batches/" + id + "/labels",
                "/monitoring/batches/" + id,
                "/batches/" + id + "/review",
                "/batches/" + id + "/release",
                "/quality",
                "/materials",
                "/monitoring",
                "/monitoring/sites",
                "/monitoring/rooms/CR-1",
                "/training",
                "/trace",
                "/trace/" + id,
                "/cases",
                "/masters",
                "/ledger",
                "/record")) {
            screens.at(page, SITE + path);
            assertThat(screens.accessibility(page)).as(path).isEmpty();
        }
        screens.quiet();
        page.click("text=Sign out");
        page.waitForURL("**/bye");
        screens.at(page, SITE);
        assertThat(page.locator("input[name=username]")).isVisible();
    }
}
