package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A deviation from its opening to its closure, and the actions that follow, over the API and in the browser.
class QualityIT {
    private static final String QUALITY = Trial.W + "quality/";
    private final House house = House.open();

    @Test
    @Verifies({"QU-01", "QU-02", "QU-03"})
    void aCriticalDeviationIsInvestigatedAndClosedBeforeTheReview() {
        var record = Trial.at(house).made(null, Map.of("viability", "61.9"));
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, "hospital-alba", record).stage("OPERATOR", "operations-review");
        var to = "deviations/" + record.read("deviations").path(0).path("id").asText();
        assertThat(reviewed(record)).isEqualTo("deviation-open");
        var critical = Map.of("severity", "CRITICAL", "assessment", "The product may not work.");
        assertThat(told("OPERATOR", to + "/classification", critical)).isEqualTo("not-allowed");
        assertThat(told("QA", to + "/classification", Map.of("severity", "CRITICAL")))
                .isEqualTo("invalid-input");
        assertThat(told("QA", to + "/classification", critical)).isEqualTo("ok");
        assertThat(told("QA", to + "/classification", critical)).isEqualTo("deviation-not-there");
        assertThat(reviewed(record)).isEqualTo("deviation-open");
        assertThat(told("QA", to + "/investigation", Map.of())).isEqualTo("ok");
        var findings = Map.of("cause", "The thaw was too warm.", "impact", "Viability only.");
        assertThat(told("OPERATOR", to + "/findings", findings)).isEqualTo("ok");
        assertThat(reviewed(record)).isEqualTo("deviation-open");
        assertThat(told("QA", to + "/closure", Map.of("reason", "Understood."))).isEqualTo("investigator-closes");
        assertThat(told("QA", to + "/return", Map.of("reason", "Who measured the bath?")))
                .isEqualTo("ok");
        assertThat(told("NURSE", to + "/findings", findings)).isEqualTo("not-allowed");
    }

    @Test
    @Verifies({"QU-04", "QU-05"})
    void anActionIsDoneByItsOwnerAndItsEffectCheckedByAnother() {
        var action = action(Map.of());
        assertThat(told("NURSE", "log", action)).isEqualTo("not-allowed");
        assertThat(told("QA", "log", action(Map.of("kind", "COMPLAINT")))).isEqualTo("triage-needed");
        assertThat(told("QA", "log", action(Map.of("triage", "NO_EVENT")))).isEqualTo("triage-needed");
        assertThat(told("QA", "log", action(Map.of("owner", "nobody")))).isEqualTo("owner-unknown");
        var id = house.alba("QA")
                .post("enter " + System.nanoTime(), "quality/log", action)
                .path("id")
                .asText();
        var yes = Map.of("effective", true, "words", "Three runs within limits.");
        assertThat(told("QA", "log/" + id + "/check", yes)).isEqualTo("item-not-there");
        assertThat(told("QA", "log/" + id + "/completion", Map.of("words", "Bath replaced.")))
                .isEqualTo("ok");
        assertThat(told("QA", "log/" + id + "/check", yes)).isEqualTo("own-check");
        var no = Map.of("effective", false, "words", "One run was out again.");
        assertThat(told("QP", "log/" + id + "/check", no)).isEqualTo("ok");
        assertThat(told("OPERATOR", "log/" + id + "/completion", Map.of("words", "Bath validated.")))
                .isEqualTo("ok");
        assertThat(told("QP", "log/" + id + "/check", yes)).isEqualTo("ok");
        assertThat(told("QP", "log/" + id + "/check", yes)).isEqualTo("item-not-there");
        assertThat(item(id).path("state").asText()).isEqualTo("EFFECTIVE");
    }

    @Test
    @Verifies({"QU-01", "QU-04"})
    void theDeviationIsWorkedOnInTheBrowser() {
        var screens = Screens.open();
        var record = Trial.at(house).made(null, Map.of("viability", "60.1"));
        var qa = screens.at(screens.as("alba-qa"), "/w/hospital-alba/batches/" + record.id());
        qa.click("#deviations a");
        qa.selectOption("[name=severity]", "MAJOR");
        qa.fill("[name=assessment]", "Viability was below the limit.");
        screens.picture(qa, "deviation-classify");
        qa.click("text=Classify >> nth=-1");
        var operator =
                screens.at(screens.as("alba-operator", 820, 1180), qa.url().replaceFirst("^https?://[^/]+", ""));
        operator.click("text=Investigate it");
        operator.fill("[name=cause]", "The sample waited for an hour.");
        operator.fill("[name=impact]", "None on the bags: they were counted at once.");
        screens.picture(operator, "deviation-investigation");
        operator.click("text=Pass to quality assurance");
        qa.reload();
        enterAction(qa);
        screens.picture(qa, "deviation-close");
        assertThat(screens.accessibility(qa)).isEmpty();
        qa.fill("form[hx-post$=closure] [name=reason]", "Cause understood, sampling is timed now.");
        qa.click("#close");
        assertThat(qa.locator(".path .now")).containsText("closed");
        screens.at(qa, "/w/hospital-alba/quality");
        screens.picture(qa, "quality-board");
        assertThat(screens.accessibility(qa)).isEmpty();
    }

    private static void enterAction(Page qa) {
        var form = qa.locator("form[hx-post$='/quality/log']");
        form.locator("[name=title]").fill("Count within ten minutes of sampling");
        form.locator("[name=owner]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        form.locator("[name=due]")
                .fill(LocalDate.now(ZoneId.of("Europe/Madrid")).plusDays(14).toString());
        form.locator("button").click();
        assertThat(qa.locator("#log")).containsText("Count within ten minutes");
    }

    private Map<String, Object> action(Map<String, Object> other) {
        var action = new HashMap<String, Object>(Map.of(
                "kind",
                "CAPA",
                "title",
                "Replace the thawing bath",
                "owner",
                subject("alba-operator"),
                "due",
                LocalDate.now(ZoneId.of("Europe/Madrid")).plusDays(30).toString()));
        action.putAll(other);
        return action;
    }

    private String subject(String username) {
        var name = house.cast.people("hospital-alba").stream()
                .filter(p -> p.username().equals(username))
                .findFirst()
                .orElseThrow()
                .name();
        return house.alba("QA").get("quality/people").properties().stream()
                .filter(p -> p.getValue().asText().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private JsonNode item(String id) {
        for (var item : house.alba("QA").get("quality/log")) {
            if (item.path("id").asText().equals(id)) return item;
        }
        throw new AssertionError(id + " is not in the log");
    }

    private String reviewed(StoryRecord record) {
        return house.outcome(house.alba("QA"), Trial.W + "signatures", Map.of("act", "review", "object", record.id()));
    }

    private String told(String role, String path, Object content) {
        return house.outcome(house.alba(role), QUALITY + path, content);
    }
}
