package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An overseer finds what a lot or a chain of identity went into over its sites, and asks them to recall it.
class SiteRecallIT {
    private final Screens screens = Screens.open();
    private final House house = screens.house;
    private final StoryActor spain = house.cast.actor("authority-es", "ASSESSOR");

    @Test
    @Verifies({"OV-06", "RC-07", "OV-02"})
    void theAuthorityAsksAndTheHospitalAnswers() {
        var trial = Trial.at(house);
        var record = trial.certified();
        var chain = house.alba("QA")
                .get("batches/" + record.id())
                .path("identity")
                .path("chainOfIdentity")
                .asText();
        var found = spain.get("sites/uses?scan=" + chain);
        assertThat(found.findValuesAsText("batch")).containsExactly(record.number());
        assertThat(found.path(0).path("state").asText()).isEqualTo("CERTIFIED_STEP1");
        assertThat(found.path(0).path("given").asInt()).isZero();
        var medium = "]d2" + "010952123410105510CM-26-0552";
        var lots = spain.get("sites/uses?scan=" + URLEncoder.encode(medium, StandardCharsets.UTF_8));
        assertThat(lots.findValuesAsText("batch")).contains(record.number());
        assertThat(lots.toString()).doesNotContain(trial.patient).doesNotContain(trial.wristband);
        assertThat(house.cast.actor("authority-de", "ASSESSOR").get("sites/uses?scan=" + chain))
                .isEmpty();
        var asked = Map.of("scan", chain, "reason", "Particles seen at another site.");
        assertThat(house.outcome(
                        house.cast.actor("authority-de", "ASSESSOR"), "/api/w/authority-de/sites/recalls", asked))
                .isEqualTo("used-nowhere");
        spain.post("ask " + UUID.randomUUID(), "sites/recalls", asked);
        var overseer = screens.at(screens.as("authority-es-assessor"), "/w/authority-es/sites/recalls?scan=" + chain);
        screens.picture(overseer, "44-recall-over-sites");
        assertThat(screens.accessibility(overseer)).isEmpty();
        overseer.setViewportSize(820, 1180);
        screens.picture(overseer, "44-recall-over-sites-tablet");
        var notice = house.alba("QA").get("recalls/notices").path(0);
        assertThat(notice.path("scan").asText()).isEqualTo(chain);
        var page = screens.at(screens.as("alba-qa"), "/w/hospital-alba/recalls");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("#notices"))
                .containsText(chain);
        assertThat(screens.accessibility(page)).isEmpty();
        screens.picture(page, "44-recall-notice");
        page.setViewportSize(820, 1180);
        screens.picture(page, "44-recall-notice-tablet");
        var answer = Map.of("words", "Two bags, both still here; recalled.");
        var at = "recalls/notices/" + notice.path("id").asText() + "/answer";
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + at, answer)).isEqualTo("not-allowed");
        assertThat(house.outcome(house.alba("QA"), Trial.W + at, answer)).isEqualTo("ok");
        assertThat(house.outcome(house.alba("QA"), Trial.W + at, answer)).isEqualTo("answered-already");
        assertThat(house.alba("QA").get("ledger").toString())
                .contains("search for a recall")
                .doesNotContain(chain);
    }
}
