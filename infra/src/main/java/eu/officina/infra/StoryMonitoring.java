package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The environment of one site: its sampling plan, what was found before the story begins, and the plates of its
/// batches.
final class StoryMonitoring {
    private static final String SAMPLES = "monitoring/samples";
    private static final String SITES = "monitoring/sites";

    private final StoryActor operator;
    private final StoryActor control;
    private final StoryActor quality;

    StoryMonitoring(StoryCast cast, String workspace) {
        this.operator = cast.actor(workspace, "OPERATOR");
        this.control = cast.actor(workspace, "QC");
        this.quality = cast.actor(workspace, "QA");
    }

    void plan(List<StoryScript.SamplingSite> sites) {
        var known = control.get(SITES);
        for (var site : sites) {
            if (first(known, "code", site.code()).isPresent()) continue;
            var content = Map.of("code", site.code(), "name", site.name(), "room", site.room(), "grade", site.grade());
            control.post("sampling site " + site.code(), SITES, content);
        }
    }

    /// A sample of the routine plan, with all that followed.
    void sample(StoryScript.Routine routine) {
        var known = first(control.get(SAMPLES), "label", routine.label());
        var id = known.orElseGet(() -> taken(routine)).path("id").asText();
        var path = SAMPLES + "/" + id;
        if (routine.count() != null && state(path).equals("CLOSED")) read(routine, routine.count(), path);
        if (routine.assessment() == null) return;
        if (!control.get(path).path("assessment").path("needed").asBoolean()) return;
        quality.post("assessment of " + routine.label(), path + "/assessment", Map.of("words", routine.assessment()));
    }

    private JsonNode taken(StoryScript.Routine routine) {
        var closed = Instant.now()
                .truncatedTo(ChronoUnit.MINUTES)
                .minus(Duration.ofDays(routine.ago()))
                .minus(Duration.ofMinutes(30));
        var content = new HashMap<String, Object>();
        content.put("label", routine.label());
        content.put("type", routine.type());
        content.put("site", routine.site());
        content.put(
                "opened", closed.minus(Duration.ofMinutes(routine.minutes())).toString());
        content.put("closed", closed.toString());
        return operator.post("sample " + routine.label(), SAMPLES, content);
    }

    private void read(StoryScript.Routine routine, int count, String path) {
        var content = new HashMap<String, Object>();
        content.put("count", count);
        content.put("large", routine.large());
        content.put("organism", routine.organism());
        if (routine.large() == null) content.put("incubation", "3 d 22 °C, 2 d 32 °C");
        control.post("result of " + routine.label(), path + "/readings", content);
    }

    /// The site of that grade where one works: the one by the code that sorts last, the workplace.
    String site(String grade) {
        return StreamSupport.stream(control.get(SITES).spliterator(), false)
                .filter(one -> one.path("grade").asText().equals(grade))
                .map(one -> one.path("code").asText())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new StartFailure("The demo's story has no sampling site of grade " + grade + "."));
    }

    /// What stands open in that batch is closed.
    void closePlates(StoryRecord record) {
        for (var sample : operator.get(SAMPLES + "?batch=" + record.id())) {
            if (!sample.path("state").asText().equals("OPENED")) continue;
            var scene = "plate " + sample.path("label").asText() + " closed";
            operator.post(scene, SAMPLES + "/" + sample.path("id").asText() + "/closing", Map.of());
        }
    }

    private String state(String path) {
        return control.get(path).path("state").asText();
    }

    private static Optional<JsonNode> first(JsonNode list, String member, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path(member).asText().equals(text))
                .findFirst();
    }
}
