package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Review by exception in its two stages, over the API and in the browser.
class ReviewIT {
    private static final List<String> STAGES = List.of("operations-review", "audit-trail-review", "review");
    private final House house = House.open();

    @Test
    @Verifies({"RV-02", "RV-03", "RV-04"})
    void theStagesAreSignedInTheirOrderByTheRightPeople() {
        var record = Trial.at(house).made(null, Map.of("viability", "61.9"));
        for (var stage : STAGES) assertThat(asked("QA", stage, record)).isEqualTo("stage-not-now");
        complete(record);
        assertThat(asked("NURSE", "operations-review", record)).isEqualTo("not-allowed");
        assertThat(asked("QA", "audit-trail-review", record)).isEqualTo("stage-not-now");
        assertThat(asked("QA", "review", record)).isEqualTo("stage-not-now");
        var review = new StoryReview(house.cast, "hospital-alba", record);
        review.stage("OPERATOR", "operations-review");
        assertThat(asked("OPERATOR", "operations-review", record)).isEqualTo("stage-not-now");
        assertThat(asked("OPERATOR", "review", record)).isEqualTo("not-allowed");
        assertThat(asked("QA", "review", record)).isEqualTo("deviation-open");
        review.settle("MINOR", "Counted again.");
        assertThat(asked("QA", "review", record)).isEqualTo("trail-not-reviewed");
        assertThat(asked("QP", "certification", record)).isEqualTo("not-reviewed");
        review.stage("QA", "audit-trail-review");
        review.stage("QA", "review");
        for (var stage : STAGES) assertThat(asked("QA", stage, record)).isEqualTo("stage-not-now");
    }

    @Test
    @Verifies("RV-03")
    void whoSignedForOperationsDoesNotSignForQuality() {
        var record = Trial.at(house).made(null, Map.of());
        complete(record);
        var review = new StoryReview(house.cast, "hospital-alba", record);
        review.stage("QA", "operations-review");
        review.stage("QA", "audit-trail-review");
        assertThat(asked("QA", "review", record)).isEqualTo("operations-reviewed");
    }

    @Test
    @Verifies({"RV-01", "RV-03"})
    void whoTookPartDoesNotReviewAndNobodyJudgesTheirOwn() {
        var trial = Trial.at(house);
        var record = trial.made("labels_spoiled", Map.of());
        var step = Map.of("step", "2");
        assertThat(trial.enter(record, 2, correction("Looked again."))).isEqualTo("ok");
        house.alba("OPERATOR").sign("performed " + record.id(), "step", record.id(), step);
        house.alba("QA").sign("verified " + record.id(), "step", record.id(), step);
        assertThat(trial.enter(record, 2, correction("Looked once more."))).isEqualTo("ok");
        trial.resume(record);
        complete(record);
        new StoryReview(house.cast, "hospital-alba", record).stage("OPERATOR", "operations-review");
        assertThat(asked("QA", "audit-trail-review", record)).isEqualTo("performer-reviews");
        assertThat(asked("QA", "review", record)).isEqualTo("performer-reviews");
        var own = exception(record, house.alba("QA").name());
        assertThat(judged("QA", record, own, "ACCEPTED", "")).isEqualTo("own-exception");
    }

    private static Map<String, String> correction(String reason) {
        return Map.of("field", "cleared", "value", "yes", "reason", reason);
    }

    @Test
    @Verifies({"RV-01", "RV-04", "RV-06"})
    void eachExceptionIsJudgedByAnotherBeforeTheReview() {
        var trial = Trial.at(house);
        var record = trial.made("labels_spoiled", Map.of());
        assertThat(trial.enter(record, 2, correction("Looked again."))).isEqualTo("ok");
        var key = exception(record, house.alba("OPERATOR").name());
        assertThat(judged("QA", record, key, "ACCEPTED", "")).isEqualTo("not-in-review");
        trial.resume(record);
        complete(record);
        var review = new StoryReview(house.cast, "hospital-alba", record);
        review.settle("MINOR", "Known.");
        review.stage("OPERATOR", "operations-review");
        review.stage("QA", "audit-trail-review");
        assertThat(asked("QA", "review", record)).isEqualTo("exception-not-judged");
        assertThat(judged("QA", record, "CORRECTED-" + record.id(), "ACCEPTED", ""))
                .isEqualTo("exception-unknown");
        assertThat(judged("OPERATOR", record, key, "ACCEPTED", "")).isEqualTo("not-allowed");
        assertThat(judged("QA", record, key, "COMMENTED", " ")).isEqualTo("words-needed");
        assertThat(judged("OPERATOR", record, key, "COMMENTED", "The scale had drifted."))
                .isEqualTo("ok");
        assertThat(judged("QA", record, key, "CORRECTION_ASKED", "Which scale?"))
                .isEqualTo("ok");
        assertThat(asked("QA", "review", record)).isEqualTo("exception-not-judged");
        var addendum = Map.of(
                "act", "addendum", "object", record.id(), "details", Map.of("text", "The scale was calibrated."));
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + "signatures", addendum))
                .isEqualTo("addendum-too-early");
        review.sign();
        assertThat(judged("QA", record, key, "ACCEPTED", "")).isEqualTo("not-in-review");
        house.alba("OPERATOR")
                .sign("adds " + record.id(), "addendum", record.id(), Map.of("text", "The scale was calibrated."));
        assertThat(house.outcome(
                        house.alba("OPERATOR"),
                        Trial.W + "signatures",
                        Map.of("act", "addendum", "object", record.id(), "details", Map.of("text", " "))))
                .isEqualTo("words-needed");
    }

    @Test
    @Verifies({"RV-01", "RV-02", "RV-05", "RV-06"})
    void theReviewersWorkInTheBrowser() {
        var screens = Screens.open();
        var trial = Trial.at(house);
        var record = trial.made("labels_spoiled", Map.of("viability", "61.9"));
        trial.enter(record, 2, correction("Looked again."));
        trial.resume(record);
        complete(record);
        var path = "/w/hospital-alba/batches/" + record.id() + "/review";
        var operator = screens.at(screens.as("alba-operator2", 820, 1180), path);
        sign(screens, operator, "operations-review");
        assertThat(operator.locator("#stages")).containsText("I reviewed the record");
        screens.picture(operator, "review-operations");
        var qa = screens.at(screens.as("alba-qa"), path);
        assertThat(qa.locator("#stages")).containsText("is not settled");
        screens.picture(qa, "review-open");
        assertThat(screens.accessibility(qa)).isEmpty();
        new StoryReview(house.cast, "hospital-alba", record).settle("MAJOR", "Counted again with the same result.");
        while (qa.locator("[name=decision][value=ACCEPTED]").count() > 0) accept(qa);
        qa.click("#trail summary");
        sign(screens, qa, "audit-trail-review");
        sign(screens, qa, "review");
        assertThat(qa.locator("#standing")).containsText("To certify");
        qa.fill("[name=text]", "The scale was calibrated the day after.");
        sign(screens, qa, "addendum");
        assertThat(qa.locator("#addenda")).containsText("the day after");
        screens.picture(qa, "review-signed");
        assertThat(screens.accessibility(qa)).isEmpty();
    }

    private static void accept(Page qa) {
        int before = qa.locator(".judge").count();
        qa.locator("[name=decision][value=ACCEPTED]").first().click();
        assertThat(qa.locator(".judge")).hasCount(before - 1);
    }

    private static void sign(Screens screens, Page page, String act) {
        page.click("#" + act);
        page.waitForSelector("input[name=password]");
        screens.password(page);
        page.waitForURL("**/review");
    }

    /// The first exception that this person made and the review judges.
    private String exception(StoryRecord record, String who) {
        for (var exception : house.alba("QA").get(record.path("review/exceptions"))) {
            if (exception.path("row").path("who").asText().equals(who)
                    && !exception.path("settled").asBoolean())
                return exception.path("key").asText();
        }
        throw new AssertionError(who + " made no exception");
    }

    private String judged(String role, StoryRecord record, String key, String decision, String words) {
        var asked = Map.of("exception", key, "decision", decision, "words", words);
        return house.outcome(house.alba(role), Trial.W + record.path("review/judgements"), asked);
    }

    private String asked(String role, String act, StoryRecord record) {
        return house.outcome(house.alba(role), Trial.W + "signatures", Map.of("act", act, "object", record.id()));
    }

    private void complete(StoryRecord record) {
        house.alba("OPERATOR").post("complete " + System.nanoTime(), record.path("completion"), Map.of());
    }
}
