package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The monitoring of the environment, and the care of materials and devices, in the browser.
class MonitoringPagesIT {
    private static final String SITE = "/w/hospital-alba";
    private final Screens screens = Screens.open();
    private final House house = screens.house;

    @Test
    @Verifies({"EM-01", "EM-02", "EM-04"})
    void aPlateIsPlacedClosedAndReadAndItsDeviationStandsInTheBatch() {
        var record = Trial.at(house).made("settle_plate", Map.of());
        var label = "EM-" + record.number();
        var operator = screens.at(screens.as("alba-operator", 820, 1180), step(record));
        place(operator, label, "CR1-BSC");
        assertThat(operator.locator("#problems")).containsText("site of grade A");
        screens.picture(operator, "em-refused");
        place(operator, label, "CR1-WP");
        assertThat(operator.locator("[data-field=settle_plate] .recorded")).containsText(label + " · CR1-WP");
        screens.picture(operator, "em-placed");
        assertThat(screens.accessibility(operator)).isEmpty();
        operator.click("nav.tabs a:has-text('Monitoring')");
        assertThat(operator.locator("main")).containsText("stands open");
        screens.picture(operator, "em-batch");
        assertThat(screens.accessibility(operator)).isEmpty();
        operator.click("tr:has-text('" + label + "') button");
        operator.waitForURL("**/monitoring");
        assertThat(operator.locator("tr:has-text('" + label + "')")).containsText("grows");
        var qc = screens.at(screens.as("alba-qc"), SITE + "/monitoring");
        screens.picture(qc, "em-board");
        assertThat(screens.accessibility(qc)).isEmpty();
        qc.click("tr:has-text('" + label + "') .go a");
        enter(qc, "12");
        assertThat(qc.locator("#problems")).containsText("grows until");
        enter(qc, "71");
        assertThat(qc.locator("#readings")).containsText("71");
        assertThat(qc.locator("main")).containsText("over action");
        screens.picture(qc, "em-read");
        assertThat(screens.accessibility(qc)).isEmpty();
        screens.at(qc, SITE + "/batches/" + record.id());
        assertThat(qc.locator("#deviations")).containsText("count 71, action limit 50");
    }

    private static void place(Page page, String label, String site) {
        page.fill("[data-field=settle_plate] [name=scan]", label);
        page.fill("[data-field=settle_plate] [name=value]", site);
        page.press("[data-field=settle_plate] [name=value]", "Enter");
    }

    private static void enter(Page qc, String count) {
        qc.fill("#read [name=count]", count);
        qc.fill("#read [name=organism]", "Bacillus sp.");
        qc.fill("#read [name=incubation]", "3 d 22 °C");
        qc.click("#read button");
    }

    private static String step(StoryRecord record) {
        return SITE + "/batches/" + record.id() + "/steps/2";
    }

    @Test
    @Verifies({"EM-03", "EM-04", "EM-06"})
    void aRoomIsSeenOverTimeWithItsLinesAndTheExcursionIsAssessed() {
        var label = alert();
        var qa = screens.at(screens.as("alba-qa"), SITE);
        assertThat(qa.locator("main")).containsText("Assess result of " + label);
        qa.locator("tr:has-text('" + label + "') a >> nth=-1").click();
        qa.fill("#assess [name=words]", "The door was held open for a delivery.");
        screens.picture(qa, "em-assess");
        assertThat(screens.accessibility(qa)).isEmpty();
        qa.click("#assess button");
        assertThat(qa.locator("main")).containsText("held open for a delivery");
        screens.at(qa, SITE + "/monitoring/rooms/CR-1");
        assertThat(qa.locator("figure:has-text('CR1-WP')")).containsText("action 50");
        assertThat(qa.locator("figure:has-text('CR1-WP') .limit-alert")).hasCount(1);
        assertThat(qa.locator("figure:has-text('CR1-DR') a.stopped")).hasCount(1);
        screens.picture(qa, "em-room");
        assertThat(screens.accessibility(qa)).isEmpty();
        screens.at(qa, SITE + "/monitoring/sites");
        screens.picture(qa, "em-plan");
        assertThat(screens.accessibility(qa)).isEmpty();
        var tablet = screens.at(screens.as("alba-qc", 820, 1180), SITE + "/monitoring/rooms/CR-1");
        screens.picture(tablet, "em-room-tablet");
        tablet.locator("a:has-text('Anna Roca') >> nth=0").click();
        tablet.waitForURL("**/operators?subject=*");
        assertThat(tablet.locator("h1")).containsText("Anna Roca");
        assertThat(screens.accessibility(tablet)).isEmpty();
    }

    /// A contact plate of last week that lies over alert.
    private String alert() {
        var label = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var taken = Instant.now().minus(Duration.ofDays(7)).toString();
        var sample = Map.of("label", label, "type", "CONTACT_PLATE", "site", "CR1-DR", "opened", taken);
        var id = house.alba("QC")
                .post("take " + label, "monitoring/samples", sample)
                .path("id")
                .asText();
        var result = Map.of("count", 14, "organism", "Bacillus sp.", "incubation", "3 d 22 °C");
        house.alba("QC").post("read " + label, "monitoring/samples/" + id + "/readings", result);
        return label;
    }

    @Test
    @Verifies({"MA-03", "MA-04", "MA-05"})
    void devicesAreCleanedAndLotsDecidedOnUnderMaterials() {
        var record = Trial.at(house).made("settle_plate", Map.of());
        var operator = screens.at(screens.as("alba-operator", 820, 1180), SITE + "/materials");
        var row = operator.locator("#equipment tr:has-text('CPU-01')");
        assertThat(row).containsText("to clean, used in " + record.number());
        screens.picture(operator, "materials-tablet");
        assertThat(screens.accessibility(operator)).isEmpty();
        row.locator("button").click();
        assertThat(row).not().containsText("to clean");
        assertThat(row.locator("button")).hasCount(0);
        var qc = screens.at(screens.as("alba-qc"), SITE + "/materials");
        screens.picture(qc, "materials");
        assertThat(screens.accessibility(qc)).isEmpty();
        qc.locator("tr:has-text('CPU-02') .go a").click();
        qc.fill("form[hx-post$=calibration] [name=until]", "2020-01-01");
        qc.fill("form[hx-post$=calibration] [name=certificate]", "CAL-2026-117");
        qc.click("#recalibrate");
        assertThat(qc.locator("#problems")).containsText("has passed");
        screens.picture(qc, "device");
        assertThat(screens.accessibility(qc)).isEmpty();
        screens.at(qc, SITE + "/materials");
        qc.locator("tr:has-text('CPU-01') .go a").click();
        assertThat(qc.locator("#trail")).containsText(record.number());
        screens.picture(qc, "device-log");
        screens.at(qc, SITE + "/materials");
        qc.locator("tr:has-text('CM-26-0611') .go a").click();
        qc.selectOption("[name=state]", "REJECTED");
        qc.fill("[name=reason]", "Certificate does not match the lot");
        screens.picture(qc, "lot");
        assertThat(screens.accessibility(qc)).isEmpty();
    }
}
