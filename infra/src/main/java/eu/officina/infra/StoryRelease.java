package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What follows production: completion, assessment, review, certification while results are pending, the bag at the
/// bed, the late results, and the final certification.
final class StoryRelease {
    private final StoryCast cast;
    private final String workspace;
    private final StoryRecord record;

    StoryRelease(StoryCast cast, String workspace, StoryRecord record) {
        this.cast = cast;
        this.workspace = workspace;
        this.record = record;
    }

    void play(StoryScript.Batch batch) {
        if (record.state().equals("IN_PROCESS")) {
            actor("OPERATOR").post(record.number() + " completed", record.path("completion"), Map.of());
        }
        var review = new StoryReview(cast, workspace, record);
        settle(review, batch.assessment());
        if (Set.of("COMPLETED", "UNDER_REVIEW").contains(record.state())) review.sign();
        if (batch.late().isEmpty()) return;
        certify("PENDING_CERT");
        if (batch.given() != null) {
            new StoryBedside(cast, workspace, record).give(batch.given(), batch.wristband());
        }
        if (!standsAt("CERTIFIED_STEP1")) return;
        batch.late().forEach(this::arrive);
        if (trailWaits()) review.signLate();
        certify("CERTIFIED_STEP1");
    }

    /// An assessment that the story does not tell is that of a timer which ran on while the story was interrupted.
    private static void settle(StoryReview review, @Nullable String told) {
        if (told == null) review.settle("MINOR", "The timer ran on while the demo was interrupted.");
        else review.settle("MAJOR", told);
    }

    private boolean standsAt(String state) {
        return record.read("release").path("standing").path("state").asText().equals(state);
    }

    /// Whether something was recorded after the audit trail was reviewed.
    private boolean trailWaits() {
        for (var check : record.read("release").path("checks")) {
            if (check.path("name").asText().equals("check.trail")) return check.hasNonNull("open");
        }
        return false;
    }

    private void certify(String from) {
        if (!standsAt(from)) return;
        actor("QP").sign(record.number() + " certified from " + from, "certification", record.id(), Map.of());
    }

    private void arrive(String field, String result) {
        record.enter(actor("QC"), stepOf(field), Map.of("field", field, "value", result), " late");
    }

    private int stepOf(String field) {
        for (var step : record.steps()) {
            for (JsonNode one : step.path("fields")) {
                if (one.path("key").asText().equals(field))
                    return step.path("number").asInt();
            }
        }
        throw new StartFailure("The demo's story names the field " + field + ", which its master record has not.");
    }

    private StoryActor actor(String role) {
        return cast.actor(workspace, role);
    }
}
