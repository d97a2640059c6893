package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.officina.Verifies;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Trends of one site: the numbers, the signals and who has to say something of them, over the API and in the browser.
class TrendsIT {
    private static final String[] STEADY = "91 93 91 93 91 93 91 93 91 93".split(" ");
    private final House house = House.open();

    private Followed product() {
        return Followed.at(house, "hospital-alba", "ES", Followed.anyProduct());
    }

    @Test
    @Verifies({"TD-01", "TD-03"})
    void everyBatchInItsPlaceWithTheLimitThatHeld() {
        var followed = product();
        var first = followed.batch();
        followed.record(first, "purity", "97.94");
        followed.purities("79.9", ">= 99");
        followed.edition("2", 90);
        followed.purities("85");
        followed.record(first, Map.of("field", "purity", "value", "96", "reason", "Read again"));
        var trend = followed.trend("purity");
        assertThat(trend.path("points").findValuesAsText("value")).containsExactly("96.0", "79.9", "≥ 99.0", "85.0");
        assertThat(trend.path("points").findValuesAsText("corrected"))
                .containsExactly("true", "false", "false", "false");
        assertThat(trend.path("points").findValuesAsText("verdict")).containsExactly("MET", "OUT", "MET", "OUT");
        assertThat(trend.path("points").findValuesAsText("standing"))
                .containsExactly("COUNTED", "COUNTED", "CENSORED", "COUNTED");
        assertThat(trend.path("points").findValuesAsText("min")).containsExactly("80", "80", "80", "90");
        assertThat(trend.path("chart").path("state").asText()).isEqualTo("TOO_FEW");
        followed.record(first, "potency", "61;");
        assertThat(followed.trend("potency.1").path("points").findValuesAsText("value"))
                .containsExactly("61.0");
        assertThat(told(followed, "QA", "potency.2")).isEqualTo("no-such-trend");
        assertThat(told(followed, "QA", "nothing")).isEqualTo("no-such-trend");
        assertThat(told(followed, "NURSE", "purity")).isEqualTo("not-allowed");
        var csv = followed.actor("QC").asked(followed.api("purity/numbers.csv")).body();
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains(",≥ 99.0,99.0,%,≥ 80,MET,no,CENSORED,");
    }

    private String told(Followed followed, String role, String parameter) {
        return House.problem(followed.actor(role).asked(followed.api(parameter)));
    }

    @Test
    @Verifies({"TD-04", "TD-05"})
    void aSignalWaitsUntilSomebodySaysWhatItMeans() {
        var followed = product();
        followed.purities(STEADY);
        assertThat(followed.trend("purity").path("chart").path("signals")).isEmpty();
        followed.purities("81");
        var signal = followed.trend("purity").path("chart").path("signals").path(0);
        assertThat(signal.path("rule").asText()).isEqualTo("ONE_BEYOND_3");
        assertThat(signal.path("side").asText()).isEqualTo("LOW");
        assertThat(signal.path("points").findValuesAsText("value")).containsExactly("81.0");
        var key = signal.path("key").asText();
        assertThat(said(followed, "OPERATOR", key, "Seen")).isEqualTo("not-allowed");
        assertThat(said(followed, "QA", key, " ")).isEqualTo("invalid-input");
        assertThat(said(followed, "QA", "ONE_BEYOND_3-HIGH-" + key.substring(17), "Seen"))
                .isEqualTo("no-such-signal");
        assertThat(said(followed, "QA", key, "Old separation kit; the lot is used up."))
                .isEqualTo("ok");
        assertThat(said(followed, "QP", key, "Seen as well")).isEqualTo("acknowledged");
        assertThat(followed.trend("purity").path("said").findValuesAsText("words"))
                .containsExactly("Old separation kit; the lot is used up.");
        assertThat(house.alba("QA").get("audit").findValuesAsText("what")).contains("trend.acknowledged");
    }

    private String said(Followed followed, String role, String signal, String words) {
        var asked = Map.of("signal", signal, "words", words);
        return house.outcome(followed.actor(role), followed.api("purity/acknowledgements"), asked);
    }

    @Test
    @Verifies("TD-05")
    void wordsSentTwiceUnderOneKeyAreSaidOnce() {
        var followed = product();
        followed.purities(STEADY);
        followed.purities("81");
        var key = followed.trend("purity").path("chart").path("signals").path(0).path("key");
        var asked = Map.of("signal", key.asText(), "words", "A new lot of medium.");
        var path = "trends/" + followed.product + "/purity/acknowledgements";
        for (int sent = 0; sent < 2; sent++) followed.actor("QA").post("said " + key.asText(), path, asked);
        assertThat(followed.trend("purity").path("said").findValuesAsText("words"))
                .containsExactly("A new lot of medium.");
    }

    @Test
    @Verifies({"TD-05", "TD-06"})
    void theChartIsLiveAndItsSignalIsAcknowledged() {
        var screens = Screens.open();
        var followed = product();
        followed.purities(STEADY);
        var open = followed.batch();
        var qa = screens.at(screens.as("alba-qa"), followed.chart("purity"));
        assertThat(qa.locator("#trend")).containsText("all 10 numbers so far");
        assertThat(qa.locator("#signals")).containsText("None of the four");
        assertThat(qa.locator("svg .mark")).hasCount(10);
        screens.picture(qa, "trend-steady");
        qa.locator("tbody a").last().focus();
        var operator =
                screens.at(screens.as("alba-operator", 820, 1180), "/w/hospital-alba/batches/" + open + "/steps/1");
        operator.fill("[data-field=purity] input[name=value]", "81");
        operator.click("[data-field=purity] .answer button");
        marks(qa, 11);
        assertThat(qa.locator("#signals")).containsText("One number beyond 3 sigma · below the centre line");
        assertThat(qa.locator("#trend-news")).containsText("Updated");
        assertThat(qa.evaluate("document.activeElement.id.slice(0, 5)")).isEqualTo("step-");
        acknowledged(screens, qa, followed);
    }

    private void acknowledged(Screens screens, Page qa, Followed followed) {
        screens.picture(qa, "trend-signal");
        assertThat(screens.accessibility(qa)).isEmpty();
        var worklist = screens.at(screens.as("alba-qa"), "/w/hospital-alba");
        var task = worklist.locator("tr:has-text('New signal'):has-text('" + followed.product + "')");
        assertThat(task).containsText("New signal: Purity of T cells");
        screens.picture(worklist, "trend-worklist");
        task.locator("a.btn").click();
        worklist.waitForURL("**" + followed.chart("purity"));
        typedWordsStay(worklist, followed);
        qa.fill("#signals input[name=words]", "Old separation kit; the lot is used up.");
        qa.click("#signals button");
        assertThat(qa.locator("#signals")).containsText("Elena Navarro");
        assertThat(qa.locator("#signals")).containsText("the lot is used up");
        assertThat(screens.accessibility(qa)).isEmpty();
        screens.picture(qa, "trend-acknowledged");
        assertThat(screens.at(worklist, "/w/hospital-alba")
                        .locator("tr:has-text('New signal'):has-text('" + followed.product + "')"))
                .hasCount(0);
        pictures(screens, qa, followed);
    }

    /// The page looks every five seconds.
    private static void marks(Page page, int count) {
        assertThat(page.locator("#trend svg[role=img] .mark"))
                .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
    }

    /// Another entry arrives while somebody is typing: focus and words stay.
    private static void typedWordsStay(Page page, Followed followed) {
        page.locator("#signals input[name=words]").pressSequentially("Half a sen");
        followed.purities("92");
        marks(page, 12);
        page.keyboard().type("tence");
        assertThat(page.locator("#signals input[name=words]")).hasValue("Half a sentence");
    }

    private void pictures(Screens screens, Page qa, Followed followed) {
        followed.purities("93 91 93 91 93 91 93 91 79.5 93 95.9 95.9 95.8 95.9 95.7 95.9".split(" "));
        followed.record(followed.batch(), "purity", "≥ 99");
        var corrected = followed.batch();
        followed.record(corrected, "purity", "29");
        followed.record(corrected, Map.of("field", "purity", "value", "92", "reason", "Digits exchanged"));
        screens.at(qa, followed.chart("purity"));
        screens.picture(qa, "trend-full");
        assertThat(screens.accessibility(qa)).isEmpty();
        screens.at(qa, "/w/hospital-alba/trends");
        screens.picture(qa, "trends");
        assertThat(screens.accessibility(qa)).isEmpty();
        var tablet = screens.at(screens.as("alba-operator", 820, 1180), followed.chart("purity"));
        screens.picture(tablet, "trend-tablet");
        assertThat(screens.accessibility(tablet)).isEmpty();
        screens.at(tablet, "/w/hospital-alba/trends");
        screens.picture(tablet, "trends-tablet");
        screens.quiet();
    }

    @Test
    @Verifies("TD-06")
    void aVisitorsPageDoesNotLookByItself() {
        var screens = Screens.open();
        var followed = product();
        followed.purities("91");
        var visitor = screens.at(screens.as("authority-es-assessor"), followed.chart("purity"));
        assertThat(visitor.locator("#trend")).containsText("Too few");
        assertThat(visitor.locator("#trend")).not().hasAttribute("hx-get", java.util.regex.Pattern.compile(".*"));
        assertThat(visitor.locator("#trend-news")).containsText("ledger");
    }
}
