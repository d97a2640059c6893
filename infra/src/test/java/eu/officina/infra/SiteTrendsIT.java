package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The same parameter over the sites of an overseer: what is published, what is compared, and what a grant opens.
class SiteTrendsIT {
    private static final String[] BRANDT = "93.1 94.0 92.8 93.6 94.2 93.3 92.9 93.8 93.5".split(" ");
    private static final String[] CEDAR = "90.2 91.1 89.8 90.9 91.4 90.3 90.0 90.7 90.6".split(" ");
    private final House house = House.open();

    private Followed at(String site, String product) {
        return Followed.at(house, site, site.equals("hospital-alba") ? "ES" : "DE", product);
    }

    private StoryActor overseer() {
        return house.cast.actor("nordlicht-biotech", "CENTRAL_QA");
    }

    @Test
    @Verifies({"OV-04", "OV-05", "TE-03"})
    void twoSitesAreComparedAndSeeTheLook() {
        var product = Followed.anyProduct();
        at("hospital-brandt", product).purities(BRANDT);
        at("hospital-cedar", product).purities(CEDAR);
        assertThat(overseer().get("site-trends").toString()).contains(product);
        var trend = overseer().get("site-trends/" + product + "/purity");
        assertThat(trend.path("sites").findValuesAsText("slug")).containsExactly("hospital-brandt", "hospital-cedar");
        assertThat(spread(trend, 0).path("n").asInt()).isEqualTo(9);
        // by hand: means 841.2/9 = 93.4667 and 815.0/9 = 90.5556
        assertThat(spread(trend, 0).path("mean").asDouble()).isBetween(93.466, 93.467);
        var difference = trend.path("differences").path(0);
        assertThat(difference.path("difference").asDouble()).isBetween(2.911, 2.912);
        assertThat(difference.path("from").asDouble()).isPositive();
        assertThat(difference.path("standsOut").asBoolean()).isTrue();
        assertThat(house.cast
                        .actor("hospital-cedar", "QA")
                        .get("ledger")
                        .path(0)
                        .path("what")
                        .asText())
                .isEqualTo("trends over sites");
        look(product);
    }

    private static JsonNode spread(JsonNode trend, int site) {
        return trend.path("sites").path(site).path("spread");
    }

    private void look(String product) {
        var screens = Screens.open();
        var page = screens.at(screens.as("nordlicht-qa"), "/w/nordlicht-biotech/sites");
        page.click("main .head a");
        page.click("tr:has-text('" + product + "') a");
        assertThat(page.locator("#purity"))
                .containsText("Klinikum Brandt − Klinikum Cedar: the means differ by 2.91 %");
        screens.picture(page, "site-trends");
        assertThat(screens.accessibility(page)).isEmpty();
        page.click("#purity h2 a");
        assertThat(page.locator("tbody")).containsText("stands out");
        screens.picture(page, "site-trend");
        assertThat(screens.accessibility(page)).isEmpty();
        var tablet = screens.at(screens.as("nordlicht-qp", 820, 1180), "/w/nordlicht-biotech/site-trends/" + product);
        screens.picture(tablet, "site-trends-tablet");
        assertThat(screens.accessibility(tablet)).isEmpty();
        screens.quiet();
    }

    @Test
    @Verifies({"OV-04", "OV-02"})
    void aCorrectionReplacesAndNothingTellsOfThePatient() {
        var product = Followed.anyProduct();
        var brandt = at("hospital-brandt", product);
        var batch = brandt.batch();
        brandt.record(batch, "purity", "29");
        brandt.record(batch, "yield", "1400");
        brandt.record(batch, Map.of("field", "dose"));
        brandt.record(batch, "potency", "61;");
        brandt.purities("91");
        brandt.record(batch, Map.of("field", "purity", "value", "92", "reason", "Digits exchanged"));
        var read = overseer().get("site-trends/" + product);
        assertThat(read.findValuesAsText("key")).containsExactly("purity", "yield", "potency.1");
        var beyondAlert = overseer().get("site-trends/" + product + "/yield");
        assertThat(beyondAlert.findValuesAsText("value")).containsExactly("1400");
        assertThat(read.toString()).doesNotContain("TST-").doesNotContain("dose");
        var purity = overseer().get("site-trends/" + product + "/purity");
        assertThat(purity.path("sites").path(0).path("values").findValuesAsText("value"))
                .containsExactly("92.0", "91.0");
        assertThat(purity.path("sites").path(0).path("spread").has("mean")).isFalse();
        var taken = Map.of("field", "purity", "absent", "UNKNOWN", "reason", "Sample mixed up");
        brandt.record(batch, taken);
        assertThat(overseer()
                        .get("site-trends/" + product + "/purity")
                        .path("sites")
                        .path(0)
                        .path("values")
                        .findValuesAsText("value"))
                .containsExactly("91.0");
    }

    @Test
    @Verifies({"OV-01", "OV-03", "TE-02"})
    void aSiteWithoutAGrantShowsNothing() throws SQLException {
        var product = Followed.anyProduct();
        at("hospital-alba", product).purities("91", "92");
        at("hospital-cedar", product).purities("90");
        assertThat(told(overseer(), product, "purity"))
                .contains("hospital-cedar")
                .doesNotContain("hospital-alba");
        assertThat(told(house.cast.actor("authority-es", "ASSESSOR"), product, "purity"))
                .contains("hospital-alba")
                .doesNotContain("hospital-cedar");
        revoked(product);
        assertThat(told(house.alba("QA"), product, "purity")).contains("not-allowed");
        try (var database = house.asApplication()) {
            database.setAutoCommit(false);
            bind(database);
            assertThat(numbers(database, product)).isZero();
            overlook(database, "hospital-cedar"); // the control: with the door open the same question finds one
            assertThat(numbers(database, product)).isOne();
            database.rollback();
        }
    }

    /// The grant ends, and with it the view; then it is given again.
    private void revoked(String product) {
        var admin = house.cast.actor("hospital-cedar", "ADMINISTRATOR");
        for (var grant : admin.get("grants")) {
            if (!grant.path("overseer").asText().equals("nordlicht-biotech")
                    || !grant.path("until").isNull()) continue;
            var path = "grants/" + grant.path("id").asText() + "/revocation";
            admin.post("revoke " + System.nanoTime(), path, Map.of("reason", "test"));
        }
        assertThat(told(overseer(), product, "purity")).contains("no-such-trend");
        assertThat(overseer().get("site-trends").toString()).doesNotContain(product);
        admin.post("grant " + System.nanoTime(), "grants", Map.of("overseer", "nordlicht-biotech", "visits", true));
        assertThat(told(overseer(), product, "purity")).contains("hospital-cedar");
    }

    private static String told(StoryActor who, String product, String parameter) {
        return who.asked(who.inside("site-trends/" + product + "/" + parameter)).body();
    }

    private void bind(Connection database) throws SQLException {
        try (var ask = database.createStatement()) {
            ask.execute("select officina.bind('" + house.tenant("nordlicht-biotech") + "', '', true)");
        }
    }

    private void overlook(Connection database, String site) throws SQLException {
        try (var ask = database.createStatement()) {
            ask.execute("select officina.overlook('" + house.tenant(site) + "')");
        }
    }

    private static int numbers(Connection database, String product) throws SQLException {
        try (var ask = database.prepareStatement(
                "select count(*) from published_fact where kind = 'PARAMETER' and product = ?")) {
            ask.setString(1, product);
            var found = ask.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }
}
