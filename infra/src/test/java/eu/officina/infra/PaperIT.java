package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.officina.Verifies;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Paper forms for when the system is down: controlled, transcribed, compared with the paper.
class PaperIT {
    private static final byte[] SCAN = "%PDF-1.7 a scan %%EOF".getBytes(StandardCharsets.US_ASCII);
    private final House house = House.open();
    private final Handout handout = new Handout(house);

    @Test
    @Verifies({"PA-01", "PA-02", "PA-03", "PA-04"})
    void whatWasWrittenOnPaperIsRecordedLikeAnyOtherValueAndVerifiedByAnother() {
        var record = Trial.at(house).made("beads", Map.of());
        assertThat(issued("PHYSICIAN", record, 4, 4)).isEqualTo("not-allowed");
        assertThat(issued("OPERATOR", record, 5, 4)).isEqualTo("paper-order");
        assertThat(issued("OPERATOR", record, 4, 99)).isEqualTo("paper-steps");
        var form = form(record, 4, 4);
        assertThat(form.path("form").path("number").asText()).matches("PF-\\d{4}-\\d{4}");
        var paper = "papers/" + form.path("form").path("id").asText();
        var number = form.path("form").path("number").asText();
        assertThat(post("OPERATOR", paper + "/copies", Map.of())).isEqualTo("invalid-input");
        assertThat(post("OPERATOR", paper + "/copies", Map.of("reason", "One got wet.")))
                .isEqualTo("ok");
        var print = handout.get("alba-operator", paper + "/copies/2");
        assertThat(new String(print.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(handout.get("alba-operator", paper + "/copies/3").statusCode())
                .isEqualTo(404);

        refusedTranscriptions(record, number);
        assertThat(written(record, number, "enrichment_minutes", "148", now())).isEqualTo("ok");
        var field = field(record, 4, "enrichment_minutes").path("current");
        assertThat(field.path("paper").path("form").asText()).isEqualTo(number);
        assertThat(field.path("paper").path("writtenBy").asText()).isEqualTo("J. Puig");

        assertThat(post("OPERATOR", paper + "/cancellation", Map.of("reason", "x", "destroyed", 2)))
                .isEqualTo("paper-used");
        assertThat(post("OPERATOR", paper + "/transcription", Map.of())).isEqualTo("scan-missing");
        assertThat(attached(paper, "<html>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(415);
        assertThat(attached(paper, SCAN)).isEqualTo(201);
        assertThat(post("OPERATOR", paper + "/transcription", Map.of())).isEqualTo("ok");
        assertThat(post("OPERATOR", paper + "/transcription", Map.of())).isEqualTo("paper-closed");
        verified(record, paper, number, form.path("form").path("id").asText());
    }

    private void refusedTranscriptions(StoryRecord record, String number) {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();
        assertThat(written(record, number, "enrichment_minutes", "148", "")).isEqualTo("invalid-input");
        assertThat(written(record, "PF-1999-0001", "enrichment_minutes", "148", now()))
                .isEqualTo("paper-unknown");
        assertThat(written(record, number, "enrichment_minutes", "148", yesterday))
                .isEqualTo("paper-time");
        var other = form(Trial.at(house).made("beads", Map.of()), 4, 4)
                .path("form")
                .path("number")
                .asText();
        assertThat(written(record, other, "enrichment_minutes", "148", now()))
                .as("a form of another batch")
                .isEqualTo("paper-unknown");
        var elsewhere = form(record, 5, 6).path("form").path("number").asText();
        assertThat(written(record, elsewhere, "enrichment_minutes", "148", now()))
                .isEqualTo("paper-covers");
        assertThat(field(record, 4, "enrichment_minutes").path("current").isNull())
                .isTrue();
    }

    private void verified(StoryRecord record, String paper, String number, String id) {
        assertThat(asked("OPERATOR", id, "1")).isEqualTo("own-transcription");
        assertThat(asked("QA", id, "0")).isEqualTo("copies-missing");
        assertThat(asked("QA", id, "many")).isEqualTo("invalid-input");
        house.alba("QA").sign("verifies " + id, "paper", id, Map.of("destroyed", "1"));
        var closed = house.alba("QA").get(paper);
        assertThat(closed.path("form").path("state").asText()).isEqualTo("VERIFIED");
        assertThat(closed.path("scans").path(0).path("sha256").asText()).hasSize(64);
        assertThat(written(record, number, "enrichment_alarms", "0", now())).isEqualTo("paper-closed");
        assertThat(attached(paper, SCAN)).isEqualTo(409);
        var scan = closed.path("scans").path(0).path("id").asText();
        assertThat(handout.get("alba-qa", paper + "/scans/" + scan).body()).isEqualTo(SCAN);
        assertThat(house.alba("QA").get("audit/verification").path("findings")).isEmpty();
    }

    @Test
    @Verifies({"PA-01", "BO-01", "BO-04"})
    void aFormIsUnknownElsewhereAndACommandSentTwiceCountsOnce() {
        var record = Trial.at(house).made("beads", Map.of());
        var asked = Map.of("first", 4, "last", 5);
        var operator = house.alba("OPERATOR");
        var one = operator.post("issues once " + record.id(), record.path("papers"), asked);
        assertThat(operator.post("issues once " + record.id(), record.path("papers"), asked))
                .isEqualTo(one);
        assertThat(record.read("papers")).hasSize(1);
        var paper = "papers/" + one.path("id").asText();
        var why = Map.of("reason", "Two rooms.");
        operator.post("copies once " + record.id(), paper + "/copies", why);
        operator.post("copies once " + record.id(), paper + "/copies", why);
        assertThat(operator.get(paper).path("copies")).hasSize(2);
        var brandt = house.cast.actor("hospital-brandt", "OPERATOR");
        var there = "/api/w/hospital-brandt/" + paper;
        for (var path : List.of("", "/copies/1")) {
            assertThat(House.problem(brandt.asked(there + path))).isEqualTo("paper-unknown");
        }
        assertThat(house.outcome(brandt, there + "/copies", why)).isEqualTo("paper-unknown");
        assertThat(house.outcome(brandt, there + "/transcription", Map.of())).isEqualTo("paper-unknown");
    }

    @Test
    @Verifies({"PA-02", "BR-08"})
    void aTimerIsTranscribedInMinutes() {
        var record = Trial.at(house).made("activation_time", Map.of());
        var number = form(record, 5, 5).path("form").path("number").asText();
        assertThat(written(record, number, "activation_time", "61", now())).isEqualTo("ok");
        var field = field(record, 5, "activation_time").path("current");
        assertThat(field.path("value").asText()).isEqualTo("61 min 0 s");
        assertThat(field.path("verdict").asText()).isEqualTo("OUT");
        assertThat(written(record, number, "activation_time", "59", now())).isNotEqualTo("ok");
    }

    @Test
    @Verifies({"PA-01", "PA-05"})
    void aBatchIsNotReviewedWhileOneOfItsFormsIsOpen() {
        var trial = Trial.at(house);
        var record = trial.made("labels_spoiled", Map.of());
        var form = form(record, 12, 12).path("form");
        trial.resume(record);
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        assertThat(issued("QA", record, 12, 12)).isEqualTo("paper-not-now");
        var review = new StoryReview(house.cast, "hospital-alba", record);
        assertThatThrownBy(review::sign)
                .hasMessageContaining("Paper forms of this batch are open: "
                        + form.path("number").asText());
        var paper = "papers/" + form.path("id").asText();
        assertThat(post("OPERATOR", paper + "/transcription", Map.of())).isEqualTo("paper-empty");
        assertThat(post("OPERATOR", paper + "/cancellation", Map.of("reason", "The system came back.", "destroyed", 0)))
                .isEqualTo("copies-missing");
        assertThat(post("OPERATOR", paper + "/cancellation", Map.of("reason", "The system came back.", "destroyed", 1)))
                .isEqualTo("ok");
        review.stage("QA", "review");
        assertThat(record.state()).isEqualTo("REVIEWED");
    }

    @Test
    @Verifies({"PA-01", "PA-02", "PA-03", "PA-04"})
    void aFormIsIssuedTranscribedAndVerifiedInTheBrowser() {
        var screens = Screens.open();
        var record = Trial.at(house).made("beads", Map.of());
        var base = "/w/hospital-alba/batches/" + record.id();
        var operator = screens.at(screens.as("alba-operator"), base);
        operator.click("text=Paper forms");
        operator.selectOption("[name=first]", "4");
        operator.selectOption("[name=last]", "4");
        screens.picture(operator, "paper-issue");
        assertThat(screens.accessibility(operator)).isEmpty();
        operator.click("#issue button");
        assertThat(operator.locator("#copies")).containsText("controlled copy 1");
        var address = operator.url().replaceFirst("^https?://[^/]+", "");
        screens.at(operator, base);
        assertThat(operator.locator("main")).containsText("is open: step 4");
        screens.picture(operator, "paper-on-the-batch");
        screens.at(operator, address);
        transcribe(operator, "enrichment_minutes", "148");
        transcribe(operator, "enrichment_alarms", "0");
        screens.picture(operator, "paper-transcribe");
        assertThat(screens.accessibility(operator)).isEmpty();
        operator.setInputFiles("[name=file]", new FilePayload("form.pdf", "application/pdf", SCAN));
        operator.click("#attach button");
        assertThat(operator.locator("#scans")).containsText("form.pdf");
        operator.click("#finish");
        assertThat(operator.locator(".path .now")).containsText("transcribed");
        verify(screens, address, record);
    }

    private void verify(Screens screens, String address, StoryRecord record) {
        var second = screens.at(screens.as("alba-operator2", 820, 1180), "/w/hospital-alba");
        assertThat(second.locator("main")).containsText("Compare paper form");
        screens.at(second, address);
        screens.picture(second, "paper-verify-tablet");
        assertThat(screens.accessibility(second)).isEmpty();
        second.fill("[name=destroyed]", "0");
        second.click("#verify");
        screens.password(second);
        second.waitForURL("**" + address);
        assertThat(second.locator(".path .now")).containsText("verified");
        screens.at(second, "/w/hospital-alba/batches/" + record.id() + "/steps/4");
        assertThat(second.locator("[data-field=enrichment_minutes]")).containsText("Transcribed from paper form");
        screens.picture(second, "paper-on-the-bench");
        screens.quiet();
    }

    private static void transcribe(Page page, String field, String value) {
        var place = page.locator("#transcribe [data-field=" + field + "]");
        place.locator("[name=value]").fill(value);
        if (place.locator("[name=writtenBy]").inputValue().isEmpty())
            place.locator("[name=writtenBy]").fill("J. Puig");
        place.locator("[name=claimedAt]")
                .fill(LocalDateTime.now(ZoneId.of("Europe/Madrid"))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        place.locator("button").click();
        assertThat(page.locator("[data-field=" + field + "] .state.done")).containsText("transcribed");
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private JsonNode form(StoryRecord record, int first, int last) {
        var id = house.alba("OPERATOR")
                .post("issue " + System.nanoTime(), record.path("papers"), Map.of("first", first, "last", last));
        return house.alba("OPERATOR").get("papers/" + id.path("id").asText());
    }

    private String issued(String role, StoryRecord record, int first, int last) {
        return post(role, record.path("papers"), Map.of("first", first, "last", last));
    }

    private String written(StoryRecord record, String form, String field, String value, String at) {
        var content = new HashMap<String, Object>(
                Map.of("field", field, "value", value, "paper", Map.of("form", form, "writtenBy", "J. Puig")));
        if (!at.isEmpty()) content.put("claimedAt", at);
        var step = field.startsWith("activation") ? 5 : 4;
        return post("OPERATOR", record.path("steps/" + step + "/entries"), content);
    }

    private String post(String role, String path, Object content) {
        return house.outcome(house.alba(role), Trial.W + path, content);
    }

    private String asked(String role, String form, String destroyed) {
        var content = Map.of("act", "paper", "object", form, "details", Map.of("destroyed", destroyed));
        return post(role, "signatures", content);
    }

    private int attached(String paper, byte[] content) {
        return handout.post("alba-operator", paper + "/scans?name=form.pdf", content)
                .statusCode();
    }

    private static JsonNode field(StoryRecord record, int step, String key) {
        for (var field : record.read("").path("steps").path(step - 1).path("fields")) {
            if (field.path("field").path("key").asText().equals(key)) return field;
        }
        throw new AssertionError(key);
    }
}
