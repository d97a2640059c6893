package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From the lorry to the ward in a real browser: receive, print and verify, store and move, hand over, ship.
class CustodyJourneyIT {
    private static final String SITE = "/w/hospital-alba";
    private final Screens screens = Screens.open();
    private final House house = screens.house;
    private final String own = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    @Test
    @Verifies({"MA-01", "MA-05", "MA-07"})
    void aLotIsReceivedByItsLabelAndReleased() {
        var qc = screens.at(screens.as("alba-qc"), SITE + "/materials");
        var until = LocalDate.now(ZoneOffset.UTC).plusYears(1);
        var symbol =
                "]d201" + ReceiptIT.gtin() + "17" + until.format(DateTimeFormatter.ofPattern("yyMMdd")) + "10" + own;
        qc.fill("main [name=scan]", symbol);
        qc.fill("main [name=name]", "Interleukin 7, clinical grade");
        qc.fill("[name=supplier]", "Cytokines Ltd");
        qc.fill("[name=certificate]", "CoA " + own);
        screens.picture(qc, "40-receive");
        clean(qc);
        qc.click("form[hx-post$='/materials'] button");
        qc.waitForURL("**/materials/lots/*");
        assertThat(qc.locator("main")).containsText("Cytokines Ltd");
        qc.selectOption("[name=state]", "RELEASED");
        qc.fill("[name=reason]", "Certificate checked.");
        qc.click("form[hx-post$='/decision'] button");
        assertThat(qc.locator("dl .state").first()).hasText("released");
        screens.picture(qc, "40-received");
        clean(qc);
        screens.at(qc, SITE + "/materials/donations?donation=A999926000001");
        qc.fill("#enter [name=testedOn]", "2026-01-02");
        qc.fill("#enter [name=laboratory]", "Central laboratory");
        qc.click("#enter button");
        assertThat(qc.locator("#tests table")).containsText("HIV 1 and 2");
        screens.picture(qc, "40-donor-tests");
        qc.setViewportSize(820, 1180);
        screens.picture(qc, "40-donor-tests-tablet");
        clean(qc);
    }

    @Test
    @Verifies({"LA-02", "LA-05", "LA-07"})
    void labelsArePrintedReadBackAndPutOnTheirBags() {
        var record = Trial.at(house).made("labels_issued", Map.of());
        var page = screens.at(screens.as("alba-operator"), SITE + "/batches/" + record.id() + "/labels");
        page.fill("[name=bags]", "2");
        page.fill("[name=volume]", "15");
        page.click("form.fields button");
        assertThat(page.locator("#label-1 img")).isVisible();
        page.selectOption("[name=size]", "CRYOBAG");
        pictured(page, "41-labels-to-print");
        clean(page);
        page.click("#print button");
        page.waitForURL("**/labels?print=*");
        pictured(page, "41-labels-printed");
        clean(page);
        scan(page, "#check", record, 0);
        assertThat(page.locator("#label-1 h2 .state")).hasText("read back, to apply");
        page.click("#label-2 summary");
        page.fill("#label-2 [name=reason]", "Ribbon creased");
        page.click("#label-2 .btn-outline-danger");
        assertThat(page.locator("#label-2 h2 .state")).hasText("spoiled");
        pictured(page, "41-label-spoiled");
        clean(page);
        page.fill("#label-2 [name=reason]", "Ribbon creased");
        page.click("#label-2 .btn-primary");
        assertThat(page.locator("#label-2 h2 .state")).hasText("to print");
        page.click("#print button");
        page.waitForURL("**/labels?print=*");
        scan(page, "#check", record, 1);
        assertThat(page.locator("#label-2 h2 .state")).hasText("read back, to apply");
        for (int bag = 0; bag < 2; bag++) {
            scan(page, "#apply", record, bag);
            assertThat(page.locator("#label-" + (bag + 1) + " h2 .state")).hasText("on its bag");
        }
        assertThat(page.locator("#balance"))
                .containsText("Issued 3 = on bags 2 + waived 0 + gone with their bags 0 + spoiled 1");
        pictured(page, "41-labels-applied");
        page.setViewportSize(820, 1180);
        pictured(page, "41-labels-tablet");
        clean(page);
    }

    @Test
    @Verifies({"ST-01", "ST-02", "ST-03"})
    void aBagIsStoredAndMovedOnATablet() {
        var qa = screens.at(screens.as("alba-qa"), SITE + "/storage");
        register(
                qa,
                Map.of(
                        "kind",
                        "STORE",
                        "name",
                        "Tank " + own,
                        "code",
                        "T-" + own,
                        "lowest",
                        "-196",
                        "highest",
                        "-130"));
        var tank = qa.url();
        register(qa, Map.of("kind", "RACK", "name", "Rack A", "code", "R-" + own));
        register(qa, Map.of("kind", "BOX", "name", "Box 1", "code", "B1-" + own, "rows", "4", "columns", "5"));
        screens.at(qa, tank.substring(house.url().toString().length()));
        register(qa, Map.of("kind", "BOX", "name", "Box 2", "code", "B2-" + own, "rows", "2", "columns", "3"));
        var record = Trial.at(house).made(null, Map.of());
        var tablet = screens.at(screens.as("alba-operator", 820, 1180), SITE + "/storage");
        put(tablet, symbol(record, 0), "B1-" + own, "");
        assertThat(tablet.locator("#stored")).containsText("A1");
        put(tablet, symbol(record, 1), "B1-" + own, "b3");
        assertThat(tablet.locator("#stored")).containsText("B3");
        screens.picture(tablet, "42-box-tablet");
        clean(tablet);
        put(tablet, symbol(record, 0), "B1-" + own, "B3");
        assertThat(tablet.locator("#problems")).containsText("taken by");
        put(tablet, symbol(record, 0), "B2-" + own, "");
        assertThat(tablet.locator("h1")).hasText("Box 2");
        screens.at(tablet, SITE + "/storage");
        assertThat(tablet.locator("main")).containsText("Tank " + own);
        screens.picture(tablet, "42-storage-map-tablet");
        clean(tablet);
        readings(qa, tank);
        assertThat(qa.locator("#findings")).containsText("Beyond the limits");
        screens.picture(qa, "42-temperature");
        clean(qa);
        qa.fill("#findings [name=words] >> nth=0", "Lid was open for filling; 20 minutes, vapour only.");
        qa.selectOption("#findings [name=harmless] >> nth=0", "yes");
        qa.click("#findings button >> nth=0");
        assertThat(qa.locator("#findings .state.done").first()).hasText("did no harm");
    }

    @Test
    @Verifies({"CU-01", "CU-02", "CU-03"})
    void aBagIsHandedOverAndAShipmentIsSentAndReceived() {
        var record = Trial.at(house).certified();
        var operator = screens.at(screens.as("alba-operator"), SITE + "/custody");
        operator.click("#new summary");
        operator.fill("#new [name=destination]", "Hospital Bosc, ward 3");
        operator.fill("#new [name=carrier]", "Cold courier");
        operator.fill("#new [name=logger]", "LOG-" + own);
        operator.fill("#new [name=lowest]", "2");
        operator.fill("#new [name=highest]", "8");
        screens.picture(operator, "43-custody");
        clean(operator);
        operator.click("#new button");
        operator.waitForURL("**/custody/shipments/*");
        operator.fill("#pack [name=bag]", symbol(record, 0));
        operator.press("#pack [name=bag]", "Enter");
        assertThat(operator.locator("#bags")).containsText(record.number() + "-1");
        operator.click("#depart button");
        assertThat(operator.locator("h1 .state")).hasText("on its way");
        screens.picture(operator, "43-shipment-sent");
        clean(operator);
        var nurse = screens.at(
                screens.as("alba-nurse", 820, 1180),
                operator.url().substring(house.url().toString().length()));
        nurse.selectOption("#arrive select", "INTACT");
        screens.picture(nurse, "43-receive-tablet");
        clean(nurse);
        nurse.click("#arrive button");
        assertThat(nurse.locator("h1 .state")).hasText("received");
        nurse.click("#bags a");
        assertThat(nurse.locator("#shipments")).containsText("SHP-");
        screens.picture(nurse, "43-chain-of-custody-tablet");
        nurse.setViewportSize(1440, 950);
        screens.picture(nurse, "43-chain-of-custody");
        clean(nurse);
        nurse.setViewportSize(820, 1180);
        screens.at(nurse, SITE + "/wristbands");
        screens.picture(nurse, "43-wristband-tablet");
        clean(nurse);
        screens.at(nurse, SITE + "/custody");
        screens.picture(nurse, "43-custody-tablet");
        clean(nurse);
    }

    private void register(Page page, Map<String, String> place) {
        page.click("#register summary");
        page.selectOption("#register [name=kind]", place.get("kind"));
        var rest = new HashMap<>(place);
        rest.remove("kind");
        rest.forEach((name, value) -> page.fill("#register [name=" + name + "]", value));
        page.click("#register button");
        assertThat(page.locator("h1")).hasText(place.get("name"));
    }

    private static void put(Page page, String bag, String box, String position) {
        page.fill("#move [name=bag] >> nth=0", bag);
        page.fill("#move [name=box]", box);
        page.fill("#move [name=position]", position);
        page.click("#move form >> nth=0 >> button");
    }

    private void readings(Page page, String tank) {
        var file = new StringBuilder("time,celsius\n");
        var start = OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusHours(30);
        for (int i = 0; i < 180; i++) {
            boolean silent = i > 130 && i < 140;
            int celsius = i > 90 && i < 95 ? -96 : -158 + i % 7;
            if (!silent)
                file.append(start.plusMinutes(10L * i))
                        .append(',')
                        .append(celsius)
                        .append('\n');
        }
        screens.at(page, tank.substring(house.url().toString().length()));
        page.click("#upload summary");
        page.setInputFiles(
                "#upload [name=file]",
                new com.microsoft.playwright.options.FilePayload(
                        "LOG.csv", "text/csv", file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.click("#upload button");
        page.waitForSelector(".curve");
    }

    private void scan(Page page, String form, StoryRecord record, int bag) {
        page.fill(form + " [name=scan]", symbol(record, bag));
        page.press(form + " [name=scan]", "Enter");
    }

    private String symbol(StoryRecord record, int bag) {
        var label = record.read("labels").path(bag).path("id").asText();
        return house.alba("OPERATOR")
                .get("labels/" + label + "/symbol")
                .path("scan")
                .asText();
    }

    /// No preview is blank: each picture of a label is there, and has its size.
    private void pictured(Page page, String name) {
        for (var label : page.locator(".label img").all()) {
            assertThat(label).hasJSProperty("complete", true);
            assertThat(label).not().hasJSProperty("naturalWidth", 0);
        }
        screens.picture(page, name);
    }

    private void clean(Page page) {
        assertThat(screens.accessibility(page)).isEmpty();
    }
}
