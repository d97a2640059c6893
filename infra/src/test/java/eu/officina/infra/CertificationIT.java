package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the qualified person sees before the signature: the queue, and every check with who must act.
class CertificationIT {
    private final House house = House.open();

    @Test
    @Verifies({"RE-07", "RE-08"})
    void theQueueIsInTheOrderOfTheShelfLifeThatIsLeft() {
        var record = completed();
        var open = open(record);
        assertThat(open).contains("check.review", "check.trail").doesNotContain("check.record", "check.labels");
        new StoryReview(house.cast, "hospital-alba", record).sign();
        assertThat(open(record)).isSubsetOf("check.pending", "check.plates");
        var ends = new ArrayList<String>();
        for (var waiting : queue()) ends.add(waiting.path("expiry").asText());
        assertThat(ends).isSortedAccordingTo(Comparator.naturalOrder());
        house.alba("QP").sign("reject " + record.id(), "rejection", record.id(), Map.of("reason", "Not needed"));
        assertThat(queue().findValuesAsText("number")).doesNotContain(record.number());
    }

    @Test
    @Verifies({"RE-07", "RE-08"})
    void theQualifiedPersonSeesWhoMustActInTheBrowser() {
        var record = completed();
        var screens = Screens.open();
        var qp = screens.at(screens.as("alba-qp"), "/w/hospital-alba/certification");
        var row = qp.locator("#queue tr:has-text('" + record.number() + "')");
        assertThat(row).containsText("Reviewed · quality assurance");
        screens.picture(qp, "certification-queue");
        assertThat(screens.accessibility(qp)).isEmpty();
        new StoryReview(house.cast, "hospital-alba", record).sign();
        screens.at(qp, "/w/hospital-alba/certification");
        row.locator("a").click();
        qp.waitForURL("**/release");
        assertThat(qp.locator("#checks")).containsText("Labels accounted for");
        assertThat(qp.locator("#certify")).isVisible();
        screens.picture(qp, "certification-checks");
        assertThat(screens.accessibility(qp)).isEmpty();
    }

    private StoryRecord completed() {
        var record = Trial.at(house).made(null, Map.of());
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        return record;
    }

    private JsonNode queue() {
        return house.alba("QP").get("certification");
    }

    private java.util.List<String> open(StoryRecord record) {
        for (var waiting : queue()) {
            if (waiting.path("identity").path("number").asText().equals(record.number())) {
                return waiting.path("open").findValuesAsText("name");
            }
        }
        throw new AssertionError(record.number() + " does not wait");
    }
}
