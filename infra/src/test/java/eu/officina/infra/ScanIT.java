package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Any code on any thing says what it is here, and is kept as it came.
class ScanIT {
    private final House house = House.open();
    private final Trial trial = Trial.at(house);
    private final int number = Trial.NEXT.incrementAndGet();

    @Test
    @Verifies("TR-07")
    void aThingIsFoundByItsCodeBeforeItIsUsed() {
        var lot = "SCAN-" + number;
        house.alba("QC")
                .post(
                        "lot " + lot,
                        "lots",
                        Map.of(
                                "gtin",
                                "09521234543213",
                                "lot",
                                lot,
                                "name",
                                "Medium " + number,
                                "expiry",
                                "2030-01-31",
                                "released",
                                true));
        var seen = seen("QC", "]d201095212345432131730013110" + lot);
        assertThat(seen.path("type").asText()).isEqualTo("trade-item");
        assertThat(seen.path("facts").path("expiry").asText()).isEqualTo("2030-01-31");
        assertThat(seen.path("here").path("thing").path("kind").asText()).isEqualTo("LOT");
        assertThat(seen.path("here").path("thing").path("name").asText()).isEqualTo("Medium " + number);
        assertThat(seen.path("here").path("state").asText()).isEqualTo("RELEASED");
        assertThat(acts(seen)).containsExactly("open-lot", "trace");
        assertThat(acts(seen("NURSE", "(01)09521234543213(10)" + lot))).containsExactly("trace");
        var code = "DEV-" + number;
        house.alba("QC")
                .post(
                        "device " + code,
                        "equipment",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Incubator",
                                "type",
                                "incubator",
                                "qualifiedUntil",
                                "2030-01-01",
                                "calibratedUntil",
                                "2030-01-01"));
        assertThat(seen("QC", "]C0" + code)
                        .path("here")
                        .path("thing")
                        .path("kind")
                        .asText())
                .isEqualTo("EQUIPMENT");
    }

    @Test
    @Verifies("TR-07")
    void patientDonationChainAndBagLeadToTheirThings() {
        var record = trial.made(null, Map.of());
        assertThat(kind(seen("NURSE", "]d28018" + trial.wristband))).isEqualTo("PATIENT");
        assertThat(acts(seen("NURSE", "]d28018" + trial.wristband))).containsExactly("give", "trace");
        assertThat(kind(seen("QA", "=" + trial.donation + "00"))).isEqualTo("DONATION");
        var batch = house.alba("QA").get("batches/" + record.id()).path("identity");
        var chain = seen("QA", "&/" + batch.path("chainOfIdentity").asText());
        assertThat(kind(chain)).isEqualTo("BATCH");
        assertThat(acts(chain)).containsExactly("open-batch", "trace");
        var label =
                house.alba("OPERATOR").get("batches/" + record.id() + "/labels").get(0);
        var bag = seen(
                "NURSE",
                "(01)" + label.path("gtin").asText() + "(21)"
                        + label.path("serial").asText());
        assertThat(kind(bag)).isEqualTo("UNIT");
        assertThat(bag.path("here").path("state").asText()).isEqualTo("QUARANTINE");
        assertThat(acts(bag)).containsExactly("store", "custody", "trace");
    }

    @Test
    @Verifies({"SC-01", "TR-07"})
    void everyScanIsKeptWithItsVerdict() {
        var known = "PAT-" + number;
        assertThat(house.outcome(house.alba("NURSE"), Trial.W + "scan", sent("]d2010952123454321410" + known, null)))
                .isEqualTo("check-digit-wrong");
        assertThat(house.outcome(house.alba("NURSE"), Trial.W + "scan", sent("~" + known, "]C0")))
                .isEqualTo("not-recognised");
        assertThat(seen("NURSE", known).path("here").isNull()).isTrue();
        assertThat(house.outcome(house.alba("NURSE"), Trial.W + "scan", Map.of("raw", "***")))
                .isEqualTo("not-base64");
        assertThat(house.outcome(house.alba("NURSE"), Trial.W + "scan", sent(known, "d2")))
                .isEqualTo("symbology-malformed");
        assertThat(house.outcome(house.alba("NURSE"), Trial.W + "bedside", Map.of("wristband", "]d28018" + known)))
                .isEqualTo("value-malformed");
        var mine = StreamSupport.stream(house.alba("QA").get("scans").spliterator(), false)
                .filter(line -> raw(line).contains(known))
                .toList();
        assertThat(mine)
                .extracting(line -> line.path("verdict").asText())
                .containsExactly("VALUE_MALFORMED", "READ", "NOT_RECOGNISED", "CHECK_DIGIT_WRONG");
        assertThat(mine.getFirst().path("usedFor").asText()).isEqualTo("POST /api/w/hospital-alba/bedside");
        assertThat(mine.get(2).path("symbology").asText()).isEqualTo("]C0");
        assertThat(mine)
                .allSatisfy(line -> assertThat(line.path("parser").asText()).isEqualTo("3"));
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "scan", sent(known, null)))
                .isEqualTo("ok");
        var endless = Map.of("raw", Base64.getEncoder().encodeToString(new byte[4000]));
        assertThat(house.outcome(house.alba("NURSE"), Trial.W + "scan", endless))
                .isNotEqualTo("ok");
        assertThat(house.alba("NURSE")
                        .posted("look " + number, Trial.W + "own-codes", Map.of())
                        .statusCode())
                .isIn(400, 403, 422);
    }

    @Test
    @Verifies("SC-02")
    void anAdministratorLaysDownTheFormOfOwnCodes() {
        var screens = Screens.open();
        var page = screens.at(screens.as("alba-admin"), "/w/hospital-alba/codes");
        var letters = letters();
        page.selectOption("[name=meaning]", "PLACE");
        page.fill("[name=pattern]", "LN2/" + letters + "/[0-9]{2}");
        page.fill("[name=issuer]", "2.999.1");
        page.click("form.fields button.btn-primary");
        assertThat(page.locator(".group")).containsText("LN2/" + letters + "/[0-9]{2}");
        assertThat(screens.accessibility(page)).isEmpty();
        screens.picture(page, "own-codes");
        var seen = seen("OPERATOR", "LN2/" + letters + "/07");
        assertThat(seen.path("facts").path("meaning").asText()).isEqualTo("PLACE");
        assertThat(seen.path("here").isNull()).isTrue();
        assertThat(house.outcome(house.alba("ADMINISTRATOR"), Trial.W + "own-codes", form("LN2/[A-Z]{3}/0[0-9]")))
                .isEqualTo("patterns-overlap");
        assertThat(house.outcome(house.alba("ADMINISTRATOR"), Trial.W + "own-codes", form("01[0-9]{14,20}")))
                .isEqualTo("patterns-overlap");
        assertThat(house.outcome(house.alba("ADMINISTRATOR"), Trial.W + "own-codes", form("(a+)+")))
                .isEqualTo("pattern-unreadable");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "own-codes", form("Q[0-9]")))
                .isEqualTo("not-allowed");
        page.onDialog(dialog -> dialog.accept());
        page.locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(letters))
                .locator("button")
                .click();
        assertThat(page.locator("#page")).not().containsText(letters);
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "scan", sent("LN2/" + letters + "/07", null)))
                .isEqualTo("not-recognised");
    }

    private static Map<String, String> form(String pattern) {
        return Map.of("meaning", "PLACE", "pattern", pattern, "issuer", "2.999.1");
    }

    /// Three capital letters of its own for one run.
    private String letters() {
        var letters = new StringBuilder();
        for (int n = number, i = 0; i < 3; i++, n /= 26) letters.append((char) ('A' + n % 26));
        return letters.toString();
    }

    private JsonNode seen(String role, String raw) {
        var answer = house.alba(role).posted("scan " + UUID.randomUUID(), Trial.W + "scan", sent(raw, null));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return House.read(answer.body());
    }

    private static Map<String, Object> sent(String raw, @Nullable String symbology) {
        var sent = new HashMap<String, Object>();
        sent.put("raw", Base64.getEncoder().encodeToString(raw.getBytes(StandardCharsets.ISO_8859_1)));
        if (symbology != null) sent.put("symbology", symbology);
        return sent;
    }

    private static String kind(JsonNode seen) {
        return seen.path("here").path("thing").path("kind").asText();
    }

    private static List<String> acts(JsonNode seen) {
        return seen.path("actions").findValuesAsText("act");
    }

    private static String raw(JsonNode line) {
        return new String(HexFormat.of().parseHex(line.path("raw").asText()), StandardCharsets.ISO_8859_1);
    }
}
