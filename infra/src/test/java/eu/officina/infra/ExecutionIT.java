package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.officina.Verifies;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a batch may meet on its way: cases, breaches and what follows them, repetitions, time windows, holds, two
/// people
/// at once, and times that people type.
class ExecutionIT {
    private static final String STEPS = """
            [{"number":1,"day":0,"name":"Receive","instruction":"Scan both.","signedBy":"NOBODY","fields":[
              {"key":"donation","label":"Donation","kind":"DONATION"},{"key":"patient","label":"Patient","kind":"PATIENT"}]},
             {"number":2,"day":0,"name":"Choose","instruction":"Look at the bag.","signedBy":"NOBODY","fields":[
              {"key":"way","label":"State of the bag","kind":"BRANCH","choices":["fresh","frozen"]},
              {"key":"left","label":"Left the ward at","kind":"MOMENT"},
              {"key":"seen","label":"What was seen","kind":"TEXT"}]},
             {"number":3,"day":0,"name":"Thaw","instruction":"Thaw.","signedBy":"NOBODY",
              "onlyIf":{"field":"way","is":["frozen"]},"fields":[{"key":"thawed","label":"Thawed","kind":"CHECK"}]},
             {"number":4,"day":0,"name":"Count","instruction":"Count twice.","signedBy":"PERFORMER","repeats":1,"fields":[
              {"key":"viability","label":"Viability","kind":"VALUE","unit":"%","decimals":1,"limit":{"min":80},
               "alert":{"min":85},"plausible":{"min":0,"max":100},"onFail":["GO_ON","REPEAT","STOP"]}]},
             {"number":5,"day":0,"name":"Hold","instruction":"Wait for quality.","signedBy":"NOBODY","role":"QA","fields":[
              {"key":"hold","label":"Go on with the batch","kind":"HOLD"}]},
             {"number":6,"day":0,"name":"At once","instruction":"Go on at once.","signedBy":"NOBODY",
              "window":{"after":5,"maxMinutes":0},"fields":[{"key":"late","label":"Begun","kind":"CHECK"}]},
             {"number":7,"day":0,"name":"Rest","instruction":"Let it rest.","signedBy":"NOBODY",
              "window":{"after":6,"minMinutes":60},"fields":[{"key":"rested","label":"Rested","kind":"CHECK"}]},
             {"number":8,"day":0,"name":"Release test","instruction":"Test.","signedBy":"NOBODY","fields":[
              {"key":"sterility","label":"Sterility","kind":"CHOICE","accept":["sterile"],"choices":["sterile","growth"],
               "mayBePending":true,"release":true}]}]""";
    private final House house = House.open();
    private final Trial trial = Trial.at(house);
    private final StoryRecord record = trial.begun(House.read(STEPS));

    @Test
    @Verifies({"BR-18", "BR-20", "MR-07", "MR-08"})
    void aBatchGoesTheWayOfItsCase() {
        assertThat(value(2, "way", "warm")).isEqualTo("not-a-choice");
        assertThat(value(2, "left", "2999-01-01T10:00")).isEqualTo("moment-to-come");
        assertThat(value(2, "left", "yesterday")).isEqualTo("not-a-moment");
        assertThat(value(2, "seen", "a\u202Eb")).isEqualTo("text-unseen");
        fresh();
        assertThat(record.state(3)).isEqualTo("SKIPPED");
        assertThat(value(3, "thawed", "yes")).isEqualTo("step-not-in-this-case");
        assertThat(value(4, "viability", "820")).isEqualTo("not-plausible");
        assertThat(value(4, "viability", "82 mL")).isEqualTo("unit-differs");
        assertThat(value(4, "viability", "82,4 %")).isEqualTo("ok");
        assertThat(kinds()).contains("ALERT");
    }

    @Test
    @Verifies({"BR-17", "BR-21"})
    void whatFollowsABreachIsChosenAndDone() {
        fresh();
        assertThat(decide("GO_ON")).isEqualTo("not-allowed-after-breach");
        assertThat(value(4, "viability", "70")).isEqualTo("ok");
        assertThat(sign()).isEqualTo("breach-undecided");
        assertThat(decide("BRANCH")).isEqualTo("not-allowed-after-breach");
        assertThat(decide("REPEAT")).isEqualTo("ok");
        assertThat(record.state(4)).isEqualTo("OPEN");
        assertThat(mark("repetitions", "Once more")).isEqualTo("not-repeatable");
        assertThat(value(4, "viability", "75")).isEqualTo("ok");
        assertThat(decide("REPEAT")).isEqualTo("not-repeatable");
        assertThat(decide("STOP")).isEqualTo("ok");
        assertThat(record.state()).isEqualTo("ON_HOLD");
        assertThat(value(4, "viability", "90")).isEqualTo("on-hold");
        assertThat(kinds()).contains("REPEATED", "OUT_OF_LIMITS");
        assertThat(step(4).path("fields").path(0).path("earlier")).hasSize(1);
    }

    @Test
    @Verifies({"BR-19", "BR-22"})
    void aHoldIsEndedByQualityAndTimeWindowsCount() {
        fresh();
        assertThat(value(4, "viability", "90")).isEqualTo("ok");
        house.alba("OPERATOR").sign("count " + record.id(), "step", record.id(), Map.of("step", "4"));
        assertThat(value(5, "hold", "go on")).isIn("hold-by-quality", "step-for-others");
        assertThat(entered("QA", 6, "late", "yes")).isIn("step-waits", "not-allowed");
        assertThat(entered("QA", 5, "hold", "go on")).isEqualTo("ok");
        assertThat(value(6, "late", "yes")).isEqualTo("ok");
        assertThat(kinds()).contains("LATE");
        assertThat(record.read("deviations").findValuesAsText("what")).anyMatch(w -> w.contains("late after step 5"));
        assertThat(value(7, "rested", "yes")).isEqualTo("window-not-open");
        assertThat(entered("QA", 7, "rested", "yes")).isIn("window-not-open", "not-allowed");
    }

    @Test
    @Verifies({"BR-22", "BR-17"})
    void aStopOfQualityHoldsTheBatchAndQualityControlMayStopToo() {
        fresh();
        assertThat(value(4, "viability", "70")).isEqualTo("ok");
        var stop = Map.of("field", "viability", "choice", "STOP", "words", "Too few");
        assertThat(house.outcome(house.alba("QC"), Trial.W + record.path("steps/4/decisions"), stop))
                .isEqualTo("ok");
        assertThat(record.state()).isEqualTo("ON_HOLD");
        house.alba("QA").post("resume " + record.id(), record.path("resumption"), Map.of("reason", "Counted"));
        assertThat(corrected("90")).isEqualTo("ok");
        house.alba("OPERATOR").sign("count " + record.id(), "step", record.id(), Map.of("step", "4"));
        var absent = Map.of("field", "hold", "absent", "NOT_DONE", "reason", "Nobody is here");
        assertThat(house.outcome(house.alba("QA"), Trial.W + record.path("steps/5/entries"), absent))
                .isEqualTo("must-not-be-missing");
        assertThat(entered("QA", 5, "hold", "stop")).isEqualTo("ok");
        assertThat(record.state(5)).isEqualTo("OPEN");
        assertThat(value(6, "late", "yes")).isEqualTo("step-waits");
        var goOn = Map.of("field", "hold", "value", "go on", "reason", "The cause was found");
        assertThat(house.outcome(house.alba("QA"), Trial.W + record.path("steps/5/entries"), goOn))
                .isEqualTo("ok");
        assertThat(value(6, "late", "yes")).isEqualTo("ok");
    }

    /// Who types is told, who does not sees it: both without doing anything.
    private static void seenByTheOthers(Screens screens, Page typing, Page looking) {
        var patience = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
        assertThat(looking.locator("[data-field=viability]")).containsText("71.5", patience);
        assertThat(looking.locator("#news")).containsText("Anna Roca recorded here");
        screens.picture(looking, "bench-live");
        assertThat(typing.locator("#news")).containsText("Anna Roca recorded here", patience);
        assertThat(typing.locator("[data-field=viability] [name=value] >> nth=0"))
                .hasValue("88");
        screens.picture(typing, "bench-news-tablet");
        assertThat(screens.accessibility(typing)).isEmpty();
    }

    private String corrected(String value) {
        var asked = Map.of("field", "viability", "value", value, "reason", "Counted again");
        return house.outcome(house.alba("OPERATOR"), Trial.W + record.path("steps/4/entries"), asked);
    }

    @Test
    @Verifies({"BR-16", "BR-02"})
    void nobodyWritesOverWhatSomebodyElseRecordedUnseen() {
        fresh();
        assertThat(seen("alba-operator", "88", 0)).isEqualTo("ok");
        assertThat(seen("alba-operator2", "91", 0)).isEqualTo("recorded-meanwhile");
        assertThat(seen("alba-operator2", "91", 1)).isEqualTo("reason-needed");
        assertThat(step(4).path("fields").path(0).path("current").path("value").asText())
                .isEqualTo("88.0");
    }

    @Test
    @Verifies({"BR-16", "BR-17", "BR-21", "BR-13"})
    void twoOperatorsWorkAtOnceInTheBrowser() {
        fresh();
        var screens = Screens.open();
        var path = "/w/hospital-alba/batches/" + record.id() + "/steps/4";
        var first = screens.at(screens.as("alba-operator"), path);
        var second = screens.at(screens.as("alba-operator2", 820, 1180), path);
        var third = screens.at(screens.as("alba-qc"), path);
        second.fill("[data-field=viability] [name=value]", "88");
        first.fill("[data-field=viability] [name=value]", "71,5");
        first.click("[data-field=viability] .answer .btn-primary");
        assertThat(first.locator(".breach")).isVisible();
        seenByTheOthers(screens, second, third);
        screens.picture(first, "bench-breach");
        assertThat(screens.accessibility(first)).isEmpty();
        second.click("[data-field=viability] .answer .btn-primary");
        assertThat(second.locator("#problems")).containsText("recorded 71.5 % meanwhile; you typed 88");
        assertThat(second.locator("[data-field=viability] details.correct [name=value]"))
                .hasValue("88");
        screens.picture(second, "bench-conflict-tablet");
        first.fill(".breach [name=words]", "Counted by somebody new");
        first.click(".breach [name=choice][value=REPEAT]");
        assertThat(first.locator(".task").first()).containsText("round 2");
        assertThat(first.locator("[data-field=viability]")).containsText("71.5");
        first.click("#remarks summary");
        first.fill("#remarks [name=words]", "The counter was cleaned.");
        first.click("#remarks button >> nth=0");
        assertThat(first.locator("#remarks")).containsText("The counter was cleaned.");
        first.click("#remarks summary");
        first.fill("#remarks [name=words]", "Counting is next.");
        first.click("#remarks button:has-text('Hand over')");
        assertThat(first.locator("body")).containsText("Counting is next.");
        screens.at(second, path);
        assertThat(second.locator(".handover")).containsText("Counting is next.");
        screens.picture(second, "bench-handover-tablet");
        assertThat(screens.accessibility(second)).isEmpty();
    }

    @Test
    @Verifies("BR-13")
    void aCodeThatIsTypedKeyByKeyIsToldFromAScan() {
        var made = Trial.at(house).made("buffer", Map.of());
        var screens = Screens.open();
        var page = screens.at(screens.as("alba-operator"), "/w/hospital-alba/batches/" + made.id() + "/steps/3");
        var lot = new StoryShelf(house.alba("QC"), java.time.LocalDate.now(java.time.ZoneId.of("Europe/Madrid")));
        page.locator("#step-scan")
                .pressSequentially(
                        lot.lot("09521234101024"),
                        new com.microsoft.playwright.Locator.PressSequentiallyOptions().setDelay(60));
        page.press("#step-scan", "Enter");
        assertThat(page.locator("[data-field=buffer]")).containsText("typed, not scanned");
        assertThat(page.locator("aside")).containsText("Typed, not scanned");
        page.fill("#step-scan", lot.lot("09521234101031"));
        page.press("#step-scan", "Enter");
        assertThat(page.locator("[data-field=serum_albumin]")).containsText("use before");
        assertThat(page.locator("[data-field=serum_albumin]")).not().containsText("typed, not scanned");
    }

    private void fresh() {
        assertThat(value(2, "way", "fresh")).isEqualTo("ok");
        assertThat(value(
                        2,
                        "left",
                        java.time.LocalDate.now(java.time.ZoneId.of("Europe/Madrid"))
                                        .minusDays(1) + "T10:00"))
                .isEqualTo("ok");
        assertThat(value(2, "seen", "Clear 🧬 שלום")).isEqualTo("ok");
    }

    private String value(int step, String field, String value) {
        return entered("OPERATOR", step, field, value);
    }

    private String entered(String role, int step, String field, String value) {
        return house.outcome(house.alba(role), entries(step), Map.of("field", field, "value", value));
    }

    private String seen(String username, String value, int seen) {
        var asked = new HashMap<String, Object>(Map.of("field", "viability", "value", value, "seen", seen));
        return house.outcome(house.cast.named(username), entries(4), asked);
    }

    private String entries(int step) {
        return Trial.W + record.path("steps/" + step + "/entries");
    }

    private String decide(String choice) {
        var asked = Map.of("field", "viability", "choice", choice, "words", "Because.");
        return house.outcome(house.alba("OPERATOR"), Trial.W + record.path("steps/4/decisions"), asked);
    }

    private String mark(String kind, String words) {
        return house.outcome(house.alba("OPERATOR"), Trial.W + record.path("steps/4/" + kind), Map.of("words", words));
    }

    private String sign() {
        var asked = Map.of("act", "step", "object", record.id(), "details", Map.of("step", "4"));
        return house.outcome(house.alba("OPERATOR"), Trial.W + "signatures", asked);
    }

    private JsonNode step(int number) {
        return house.alba("OPERATOR")
                .get("batches/" + record.id())
                .path("steps")
                .path(number - 1);
    }

    private java.util.List<String> kinds() {
        return record.read("exceptions").findValuesAsText("kind");
    }
}
