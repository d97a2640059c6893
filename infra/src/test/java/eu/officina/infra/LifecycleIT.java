package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every move of a batch's life cycle, allowed and refused, and values that were not taken.
class LifecycleIT {
    private static final List<String> MOVES = List.of("hold", "resumption", "return", "abortion");
    private final House house = House.open();

    @Test
    @Verifies("BR-14")
    void aBatchInProcessIsHeldResumedAndAborted() {
        var trial = Trial.at(house);
        var record = trial.made("bag_intact", Map.of());
        refused(record, "QA", "resumption", "return");
        assertThat(move(record, "NURSE", "hold")).isEqualTo("not-allowed");
        assertThat(move(record, "OPERATOR", "abortion")).isEqualTo("not-allowed");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + record.path("hold"), Map.of("reason", " ")))
                .isEqualTo("invalid-input");
        assertThat(move(record, "OPERATOR", "hold")).isEqualTo("ok");
        refused(record, "QA", "hold", "return");
        assertThat(trial.enter(record, 1, Map.of("field", "bag_intact", "value", "yes")))
                .isEqualTo("on-hold");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + record.path("completion"), Map.of()))
                .isEqualTo("on-hold");
        assertThat(move(record, "OPERATOR", "resumption")).isEqualTo("ok");
        assertThat(trial.enter(record, 1, Map.of("field", "bag_intact", "value", "yes")))
                .isEqualTo("ok");
        assertThat(move(record, "QA", "abortion")).isEqualTo("ok");
        refused(record, "QA", "hold", "resumption", "return", "abortion");
        assertThat(trial.enter(record, 1, Map.of("field", "apheresis_volume", "value", "210")))
                .isEqualTo("aborted");
        assertThat(record.state()).isEqualTo("ABORTED");
        assertThat(house.alba("QA").get("audit").findValuesAsText("reason")).contains("Because of a test");
    }

    @Test
    @Verifies({"BR-14", "BR-10", "BR-11", "RV-05"})
    void whatIsUnderReviewDoesNotChangeAndWhatIsGivenBackLosesItsSignatures() {
        var trial = Trial.at(house);
        var record = trial.made(null, Map.of());
        var review = new StoryReview(house.cast, "hospital-alba", record);
        complete(record);
        refused(record, "QA", "hold", "resumption", "return", "abortion");
        review.stage("OPERATOR", "operations-review");
        assertThat(record.state()).isEqualTo("UNDER_REVIEW");
        refused(record, "QA", "hold", "resumption", "abortion");
        var corrected = Map.of("field", "cleared", "value", "yes", "reason", "Looked again.");
        assertThat(trial.enter(record, 2, corrected)).isEqualTo("under-review");
        review.stage("QA", "audit-trail-review");
        assertThat(move(record, "OPERATOR", "return")).isEqualTo("not-allowed");
        assertThat(move(record, "QA", "return")).isEqualTo("ok");
        assertThat(record.state()).isEqualTo("RETURNED_FOR_CORRECTION");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + record.path("completion"), Map.of()))
                .isEqualTo("completed-before");
        for (var act : List.of("audit-trail-review", "review")) {
            var asked = Map.of("act", act, "object", record.id());
            assertThat(house.outcome(house.alba("QA"), Trial.W + "signatures", asked))
                    .as(act)
                    .isEqualTo("stage-not-now");
        }
        refused(record, "QA", "hold", "resumption", "return", "abortion");
        assertThat(signed(record, "review")).isEqualTo("stage-not-now");
        assertThat(trial.enter(record, 2, corrected)).isEqualTo("ok");
        assertThat(signed(record, "operations-review")).isEqualTo("record-not-whole");
        sign(record, 2);
        review.sign();
        assertThat(record.state()).isEqualTo("REVIEWED");
        refused(record, "QA", "hold", "resumption", "return", "abortion");
        assertThat(trial.enter(record, 2, corrected)).isEqualTo("record-frozen");
    }

    private void sign(StoryRecord record, int step) {
        var details = Map.of("step", Integer.toString(step));
        house.alba("OPERATOR").sign("again " + record.id(), "step", record.id(), details);
        if (!record.state(step).equals("TO_VERIFY")) return;
        house.cast.second("hospital-alba", "OPERATOR").sign("verify " + record.id(), "step", record.id(), details);
    }

    private String signed(StoryRecord record, String act) {
        return house.outcome(house.alba("QA"), Trial.W + "signatures", Map.of("act", act, "object", record.id()));
    }

    @Test
    @Verifies({"BR-14", "TR-03"})
    void theBagsOfAnAbortedBatchAreBlocked() {
        var record = Trial.at(house).made("labels_spoiled", Map.of());
        assertThat(record.read("units").findValuesAsText("state")).containsOnly("QUARANTINE");
        assertThat(move(record, "QA", "hold")).isEqualTo("ok");
        assertThat(move(record, "QA", "abortion")).isEqualTo("ok");
        assertThat(record.read("units").findValuesAsText("state")).containsOnly("BLOCKED");
    }

    @Test
    @Verifies({"BR-15", "BR-05", "BR-13"})
    void aValueThatWasNotTakenNeedsItsReasonAndOpensADeviation() {
        var trial = Trial.at(house);
        var record = trial.made("bag_intact", Map.of());
        var missed = Map.of("field", "transport_temp", "absent", "MISSED");
        assertThat(trial.enter(record, 1, missed)).isEqualTo("reason-for-missing");
        var why = Map.of("field", "transport_temp", "absent", "MISSED", "reason", "The logger was empty.");
        assertThat(trial.enter(record, 1, why)).isEqualTo("ok");
        assertThat(record.read("exceptions").findValuesAsText("kind")).contains("MISSING");
        assertThat(record.read("deviations").findValuesAsText("what")).anyMatch(what -> what.contains("logger"));
        var found = Map.of("field", "transport_temp", "value", "5.0", "reason", "Read from the second logger");
        assertThat(trial.enter(record, 1, found)).isEqualTo("ok");
        var identity = Map.of("field", "patient", "absent", "NOT_DONE", "reason", "No time");
        assertThat(trial.enter(record, 1, identity)).isEqualTo("must-not-be-missing");
    }

    @Test
    @Verifies("BR-15")
    void aResultThatDecidesOnReleaseCannotBeLeftOut() {
        var trial = Trial.at(house);
        var record = trial.made("viability", Map.of());
        var left = Map.of("field", "viability", "absent", "NOT_APPLICABLE", "reason", "Not asked");
        assertThat(house.outcome(house.alba("QC"), Trial.W + record.path("steps/13/entries"), left))
                .isEqualTo("must-not-be-missing");
    }

    private void complete(StoryRecord record) {
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + record.path("completion"), Map.of()))
                .isEqualTo("ok");
    }

    private void refused(StoryRecord record, String role, String... moves) {
        assertThat(MOVES).contains(moves);
        for (var move : moves) assertThat(move(record, role, move)).as(move).isEqualTo("not-from-here");
    }

    private String move(StoryRecord record, String role, String move) {
        return house.outcome(house.alba(role), Trial.W + record.path(move), Map.of("reason", "Because of a test"));
    }
}
