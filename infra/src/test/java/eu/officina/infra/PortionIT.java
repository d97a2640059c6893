package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Bags are divided and pooled: nothing is lost of them, of their labels, or of where they came from.
class PortionIT {
    private static final String SPLITS = "custody/splits";
    private static final String POOLS = "custody/pools";
    private final Screens screens = Screens.open();
    private final House house = screens.house;
    private final Trial trial = Trial.at(house);

    @Test
    @Verifies({"TR-11", "LA-09", "TR-01", "BO-04"})
    void aBagIsDividedIntoBagsWithLabelsOfTheirOwn() {
        var record = trial.certified();
        assertThat(split(record, 0, 2, "20", "")).isEqualTo("more-than-in-the-bags");
        assertThat(split(record, 0, 2, "14", "")).isEqualTo("rest-unaccounted");
        assertThat(split(record, 0, 2, "14", "2 mL left in the tubing")).isEqualTo("ok");
        assertThat(split(record, 0, 2, "14", "again")).isEqualTo("not-portioned");
        assertThat(states(record)).containsExactly("CONSUMED", "AVAILABLE", "AVAILABLE", "AVAILABLE");
        assertThat(forbids(record, 2)).isEqualTo("label-not-on-bag");
        labelled(record);
        assertThat(forbids(record, 2)).isEmpty();
        assertThat(forbids(record, 0)).isEqualTo("not-certified");
        var third = id(record, 2);
        var trace = house.alba("QA").get("trace/" + third + "?direction=BACK").path("things");
        assertThat(trace.findValuesAsText("name")).contains(trial.donation, name(record, 0));
        assertThat(trace.findValuesAsText("kind")).contains("LOT", "EQUIPMENT", "PERSON");
        var forward = house.alba("QA").get("trace/" + id(record, 0) + "?direction=FORWARD");
        assertThat(forward.path("things").findValuesAsText("name")).contains(name(record, 2), name(record, 3));
        var events = house.alba("QA").get("epcis/events?eventType=TransformationEvent&perPage=1000");
        assertThat(events.toString()).contains(link(record, 0), link(record, 2), link(record, 3));
    }

    @Test
    @Verifies({"TR-11", "LA-05"})
    void anOperatorDividesABagInTheBrowser() {
        var record = trial.certified();
        var page = screens.at(screens.as("alba-operator"), "/w/hospital-alba/custody");
        page.click("#split summary");
        page.click("#pool summary");
        assertThat(screens.accessibility(page)).isEmpty();
        page.fill("#split [name=bag]", scan(record, 0));
        page.fill("#split [name=bags]", "2");
        page.fill("#split [name=volume]", "14");
        page.click("#split button");
        assertThat(page.locator("main")).containsText("2 mL are unaccounted for.");
        screens.picture(page, "46-divide-refused");
        page.fill("#split [name=rest]", "Left in the tubing");
        page.click("#split button");
        page.waitForURL("**/batches/*/labels");
        assertThat(page.locator("#balance")).containsText("2 open");
        assertThat(screens.accessibility(page)).isEmpty();
        screens.at(page, "/w/hospital-alba/trace/" + id(record, 2));
        screens.picture(page, "46-trace-divided");
        assertThat(screens.accessibility(page)).isEmpty();
    }

    @Test
    @Verifies({"TR-11", "TR-12"})
    void bagsOfOneBatchArePooled() {
        var record = trial.certified();
        var other = Trial.at(house).certified();
        assertThat(pool("40", "", scan(record, 0), scan(other, 0))).isEqualTo("not-to-be-pooled");
        assertThat(pool("40", "", scan(record, 0), scan(record, 0))).isEqualTo("same-bag-twice");
        assertThat(pool("70", "", scan(record, 0), scan(record, 1))).isEqualTo("more-than-in-the-bags");
        assertThat(pool("60", "", scan(record, 0), scan(record, 1))).isEqualTo("ok");
        assertThat(states(record)).containsExactly("CONSUMED", "CONSUMED", "AVAILABLE");
        assertThat(states(other)).containsExactly("AVAILABLE", "AVAILABLE");
        labelled(record);
        assertThat(forbids(record, 2)).isEmpty();
        var working = Trial.at(house).made("labels_checked", Map.of());
        assertThat(split(working, 0, 2, "15", "")).isEqualTo("batch-still-open");
    }

    @Test
    @Verifies({"TR-11", "TR-12", "TR-08"})
    void whatForbidsOneAllogeneicBatchForbidsWhatItWasPooledInto() {
        var product = Followed.allogeneic(house, "hospital-alba", "ES", Followed.anyProduct());
        int patient = Trial.NEXT.incrementAndGet();
        var one = certified(product, patient);
        var other = certified(product, patient);
        var stranger = certified(product, Trial.NEXT.incrementAndGet());
        assertThat(pool("20", "", scan(one, 0), scan(stranger, 0)))
                .as("another patient's")
                .isEqualTo("not-to-be-pooled");
        assertThat(pool("19", "1 mL for the sterility sample", scan(one, 0), scan(other, 0)))
                .isEqualTo("ok");
        assertThat(states(one)).containsExactly("CONSUMED", "AVAILABLE");
        assertThat(states(other)).containsExactly("CONSUMED");
        late(other, "growth");
        assertThat(states(one)).as("it holds some of the other").containsExactly("CONSUMED", "BLOCKED");
        labelled(one);
        late(one, "sterile");
        new StoryReview(house.cast, "hospital-alba", one).signLate();
        house.alba("QP").sign("finally " + one.id(), "certification", one.id(), Map.of());
        assertThat(states(one)).as("one alone decides nothing good").containsExactly("CONSUMED", "BLOCKED");
        assertThat(recalled(other)).containsExactly(name(one, 1));
        assertThat(states(one)).containsExactly("CONSUMED", "RECALLED");
    }

    @Test
    @Verifies({"TR-12", "RE-05", "RE-10"})
    void whoWasGivenAPooledBagIsWatchedWhenEitherBatchFails() {
        var product = Followed.allogeneic(house, "hospital-alba", "ES", Followed.anyProduct());
        int patient = Trial.NEXT.incrementAndGet();
        var one = certified(product, patient);
        var other = certified(product, patient);
        assertThat(pool("20", "", scan(one, 0), scan(other, 0))).isEqualTo("ok");
        labelled(one);
        assertThat(house.given(house.alba("NURSE"), Followed.wristband(patient), scan(one, 1), "20.0"))
                .isEqualTo("accepted");
        assertThat(usesOf(other)).as("a search for what went into the other").containsEntry(one.number(), 1);
        late(other, "growth");
        assertThat(other.read("release").path("notices").findValuesAsText("addressee"))
                .contains("PATIENT_WATCH");
    }

    /// The batches an overseer finds by a batch's chain of identity, and how many of their bags were given.
    private Map<String, Integer> usesOf(StoryRecord record) {
        var chain = record.read("").path("identity").path("chainOfIdentity").asText();
        var found = new java.util.TreeMap<String, Integer>();
        house.cast
                .actor("authority-es", "ASSESSOR")
                .get("sites/uses?scan=" + chain)
                .forEach(use ->
                        found.put(use.path("batch").asText(), use.path("given").asInt()));
        return found;
    }

    private StoryRecord certified(Followed product, int patient) {
        var record = product.made(patient, null);
        product.certify(record);
        return record;
    }

    private void late(StoryRecord record, String result) {
        house.alba("QC")
                .post(
                        "late " + UUID.randomUUID(),
                        record.path("steps/1/entries"),
                        Map.of("field", "sterility", "value", result));
    }

    /// The bags that a recall of a batch finds.
    private List<String> recalled(StoryRecord record) {
        var asked = Map.of("thing", record.id(), "reason", "Donor's late test", "mock", false);
        var recall = house.alba("QA").post("recall " + UUID.randomUUID(), "recalls", asked);
        return house.alba("QA")
                .get("recalls/" + recall.path("id").asText())
                .path("items")
                .findValuesAsText("name");
    }

    private String split(StoryRecord record, int bag, int bags, String volume, String rest) {
        var asked = Map.of("bag", scan(record, bag), "bags", bags, "volume", volume, "rest", rest);
        return outcome(SPLITS, asked);
    }

    private String pool(String volume, String rest, String... bags) {
        return outcome(POOLS, Map.of("bags", List.of(bags), "volume", volume, "rest", rest));
    }

    private String outcome(String path, Object content) {
        return house.outcome(house.alba("OPERATOR"), Trial.W + path, content);
    }

    /// Prints, reads back and applies what was issued.
    private void labelled(StoryRecord record) {
        var operator = house.alba("OPERATOR");
        operator.post("print " + UUID.randomUUID(), record.path("labels/prints"), Map.of("size", "BAG"));
        for (var label : record.read("labels")) {
            if (!label.path("state").asText().equals("PRINTED")) continue;
            var symbol = operator.get("labels/" + label.path("id").asText() + "/symbol");
            operator.post("check " + UUID.randomUUID(), record.path("labels/checks"), symbol);
            operator.post("apply " + UUID.randomUUID(), record.path("labels/applications"), symbol);
        }
    }

    private String forbids(StoryRecord record, int bag) {
        var scanned = Map.of("wristband", trial.wristbandScan(), "bag", scan(record, bag));
        var check = house.alba("NURSE").post("pair " + UUID.randomUUID(), "bedside", scanned);
        return check.path("forbids").path("type").asText("").replace("/problems/", "");
    }

    private static List<String> states(StoryRecord record) {
        return record.read("units").findValuesAsText("state");
    }

    private static JsonNode label(StoryRecord record, int bag) {
        return record.read("labels").path(bag);
    }

    private static String id(StoryRecord record, int bag) {
        return label(record, bag).path("id").asText();
    }

    private static String name(StoryRecord record, int bag) {
        return label(record, bag).path("name").asText();
    }

    private static String link(StoryRecord record, int bag) {
        return "/21/" + label(record, bag).path("serial").asText();
    }

    private String scan(StoryRecord record, int bag) {
        return house.alba("OPERATOR")
                .get("labels/" + id(record, bag) + "/symbol")
                .path("scan")
                .asText();
    }
}
