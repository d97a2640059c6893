package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// The review of one batch: its deviations settled, then its signatures given.
final class StoryReview {
    private final StoryCast cast;
    private final String workspace;
    private final StoryRecord record;

    StoryReview(StoryCast cast, String workspace, StoryRecord record) {
        this.cast = cast;
        this.workspace = workspace;
        this.record = record;
    }

    /// Takes every deviation to its closure: the operator investigates, quality assurance classifies and closes.
    void settle(String severity, String assessment) {
        for (var deviation : record.read("deviations")) {
            step(deviation, "OPEN", "classification", Map.of("severity", severity, "assessment", assessment));
            if (severity.equals("MINOR")) continue;
            step(deviation, "CLASSIFIED", "investigation", Map.of());
            step(
                    deviation,
                    "INVESTIGATION",
                    "findings",
                    Map.of("cause", assessment, "impact", "No effect on the other controls of this batch was found."));
            step(deviation, "QA_REVIEW", "closure", Map.of("reason", "The cause and the impact are understood."));
        }
    }

    private void step(JsonNode deviation, String from, String move, Map<String, String> content) {
        var path = "quality/deviations/" + deviation.path("id").asText();
        var who = actor(move.equals("classification") || move.equals("closure") ? "QA" : "OPERATOR");
        if (!who.get(path).path("state").asText().equals(from)) return;
        who.post(deviation.path("number").asText() + " " + move, path + "/" + move, content);
    }

    /// Operations, then quality: what no deviation stands for is accepted, the audit trail and the record are signed.
    void sign() {
        var signed = record.read("review/signatures").findValuesAsText("part");
        if (!signed.contains("operations-review")) stage("OPERATOR", "operations-review");
        accept();
        if (!signed.contains("audit-trail-review")) stage("QA", "audit-trail-review");
        stage("QA", "review");
    }

    /// Results that came after the review are reviewed in the audit trail once more.
    void signLate() {
        actor("QA").sign(record.number() + " late results reviewed", "audit-trail-review", record.id(), Map.of());
    }

    private void accept() {
        for (var exception : actor("QA").get(record.path("review/exceptions"))) {
            if (exception.path("settled").asBoolean()) continue;
            var key = exception.path("key").asText();
            actor("QA")
                    .post(
                            record.number() + " accepts " + key,
                            record.path("review/judgements"),
                            Map.of("exception", key, "decision", "ACCEPTED"));
        }
    }

    void stage(String role, String act) {
        actor(role).sign(record.number() + " " + act, act, record.id(), Map.of());
    }

    private StoryActor actor(String role) {
        return cast.actor(workspace, role);
    }
}
