package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Lots under the supplier's and the hospital's number, made from other lots, first expired first out; donor tests.
class ReceiptIT {
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 90_000_000));
    private final House house = House.open();

    @Test
    @Verifies("MA-07")
    void aLotIsFoundByBothNumbersAndByWhatItWasMadeFrom() {
        var bank = received(gtin(), "MCB-" + NEXT.get(), 400, List.of());
        var item = gtin();
        var vector = received(item, "LVV-" + NEXT.get(), 200, List.of(bank));
        var later = received(item, "LVW-" + NEXT.get(), 300, List.of());
        var lots = house.alba("QC").get("lots/" + vector);
        assertThat(lots.path("ownNumber").asText()).matches("M\\d\\d-\\d{5}");
        assertThat(lots.path("supplier").asText()).isEqualTo("Vectors Ltd");
        var found = house.alba("QC")
                .asked("/w/hospital-alba/scan?scan=" + lots.path("ownNumber").asText());
        assertThat(found.headers().firstValue("HX-Redirect").orElse("")
                        + found.headers().firstValue("Location").orElse(""))
                .contains(vector);
        var forward =
                house.alba("QC").get("trace/" + bank + "?direction=FORWARD").toString();
        assertThat(forward).contains(vector).doesNotContain(later);
        var first = house.alba("OPERATOR").get("lots/first").toString();
        assertThat(first).contains(vector).doesNotContain(later);
        house.alba("QC")
                .post("block " + vector, "lots/" + vector + "/decision", Map.of("state", "BLOCKED", "reason", "x"));
        assertThat(house.alba("OPERATOR").get("lots/first").toString())
                .contains(later)
                .doesNotContain(vector);
    }

    @Test
    @Verifies({"MA-08", "MA-01", "TR-07"})
    void aLotIsKnownByTheCodeThatItsLabelBears() {
        var gtin = gtin();
        var product = "K" + NEXT.get() % 1_000_000;
        var label = hibc("+A999" + product + "5/$$3" + "280131" + "LOT" + product);
        var asked = new java.util.HashMap<String, Object>(
                Map.of("gtin", gtin, "lot", "LOT" + product, "name", "Reagent " + product, "expiry", "2028-01-31"));
        asked.put("released", true);
        asked.put("supplierItem", "hibc A999/" + product);
        house.alba("QC").post("lot " + product, "lots", asked);
        assertThat(house.outcome(house.alba("QC"), Trial.W + "lots", asked)).isEqualTo("lot-exists");
        assertThat(here(label)).isEqualTo("Reagent " + product);
        assertThat(here("(01)" + gtin + "(10)LOT" + product))
                .as("by its trade item too")
                .isEqualTo("Reagent " + product);
        var record = Trial.at(house).begun(House.read("""
                [{"number": 1, "day": 0, "name": "Receive", "instruction": "Receive.", "signedBy": "NOBODY", "fields": [
                  {"key": "donation", "label": "Donation number", "kind": "DONATION"},
                  {"key": "patient", "label": "Patient", "kind": "PATIENT"},
                  {"key": "reagent", "label": "Reagent", "kind": "MATERIAL", "gtin": "%s"}]}]
                """.formatted(gtin)));
        var entries = Trial.W + record.path("steps/1/entries");
        var other = hibc("+A999" + product + "5/$$3" + "280131" + "OTHER");
        assertThat(house.outcome(house.alba("OPERATOR"), entries, Map.of("field", "reagent", "scan", other)))
                .isEqualTo("wrong-material");
        assertThat(house.outcome(house.alba("OPERATOR"), entries, Map.of("field", "reagent", "scan", label)))
                .isEqualTo("ok");
        var trace = house.alba("QA").get("trace/" + record.id() + "?direction=BACK");
        assertThat(trace.path("things").findValuesAsText("name")).contains("Reagent " + product);
    }

    private String here(String label) {
        var raw = java.util.Base64.getEncoder()
                .encodeToString(label.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return house.alba("QC")
                .post("scan " + java.util.UUID.randomUUID(), "scan", Map.of("raw", raw))
                .path("here")
                .path("thing")
                .path("name")
                .asText();
    }

    /// With its check character.
    private static String hibc(String text) {
        var order = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
        return text + order.charAt(text.chars().map(order::indexOf).sum() % 43);
    }

    @Test
    @Verifies("MA-06")
    void labelsWarnUntilTheDonorIsTested() {
        var trial = Trial.at(house);
        var record = trial.made("labels_issued", Map.of());
        house.alba("OPERATOR").post("labels " + record.id(), record.path("labels"), Map.of("bags", 1, "volume", 10));
        var untested = label(record);
        for (var marker : List.of("HIV", "HBV", "HCV", "SYPHILIS")) test(trial.donation, marker, "NEGATIVE");
        var tested = label(record);
        assertThat(tested).as("the warning is gone").isNotEqualTo(untested).isEqualTo(label(record));
        test(trial.donation, "HBV", "POSITIVE");
        assertThat(label(record)).as("another warning").isNotEqualTo(tested).isNotEqualTo(untested);
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "donations/tests", Map.of()))
                .isIn("not-allowed", "invalid-input");
    }

    private void test(String donation, String marker, String result) {
        var asked = Map.of(
                "donation",
                donation,
                "marker",
                marker,
                "result",
                result,
                "testedOn",
                "2026-01-02",
                "laboratory",
                "Lab");
        house.alba("QC").post("test " + UUID.randomUUID(), "donations/tests", asked);
    }

    private byte[] label(StoryRecord record) {
        var label = record.read("labels").path(0).path("id").asText();
        return new Handout(house)
                .get("alba-operator", "labels/" + label + "/preview.png?language=en")
                .body();
    }

    private String received(String gtin, String lot, int days, List<String> madeFrom) {
        var asked = Map.of(
                "gtin",
                gtin,
                "lot",
                lot,
                "name",
                "Vector " + lot,
                "expiry",
                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(days).toString(),
                "released",
                true,
                "supplier",
                "Vectors Ltd",
                "certificate",
                "CoA 7",
                "madeFrom",
                madeFrom);
        return house.alba("QC")
                .post("lot " + UUID.randomUUID(), "lots", asked)
                .path("id")
                .asText();
    }

    static String gtin() {
        var digits = "09521" + "%08d".formatted(NEXT.incrementAndGet() % 100_000_000);
        int sum = 0;
        for (int i = 0; i < 13; i++) sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        return digits + (10 - sum % 10) % 10;
    }
}
