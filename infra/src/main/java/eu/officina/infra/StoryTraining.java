package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Everybody who works on batches is taught before the first one begins; quality assurance enters it, and the qualified
/// person enters hers.
final class StoryTraining {
    private static final Set<String> AT_WORK = Set.of("OPERATOR", "NURSE", "QC", "QA");

    private final StoryCast cast;
    private final StoryScript script;
    private final String workspace;
    private final LocalDate today;

    StoryTraining(StoryCast cast, StoryScript script, String workspace, LocalDate today) {
        this.cast = cast;
        this.script = script;
        this.workspace = workspace;
        this.today = today;
    }

    void teach(String product) {
        var known = cast.actor(workspace, "QA").get("training");
        for (var person : cast.people(workspace)) {
            if (!AT_WORK.contains(person.role())) continue;
            for (var course : script.training()) {
                if (needs(person, course) && !holds(known, product, person, course)) enter(product, person, course);
            }
        }
    }

    private static boolean needs(DemoPerson person, StoryScript.Course course) {
        return course.topic().equals("PROCESS") || person.role().equals("OPERATOR");
    }

    private static boolean holds(JsonNode known, String product, DemoPerson person, StoryScript.Course course) {
        return StreamSupport.stream(known.spliterator(), false)
                .filter(one ->
                        one.path("subject").asText().equals(person.subject().toString()))
                .filter(one -> one.path("product").asText().equals(product))
                .anyMatch(one -> one.path("taught").path("topic").asText().equals(course.topic()));
    }

    private void enter(String product, DemoPerson person, StoryScript.Course course) {
        var content = new HashMap<String, Object>();
        content.put("subject", person.subject().toString());
        content.put("product", product);
        content.put("topic", course.topic());
        content.put("givenBy", cast.person(workspace, "QC").name());
        var until = until(person, course);
        content.put("from", until.minusDays(course.since() + course.days()).toString());
        content.put("until", until.toString());
        var keeper = cast.actor(workspace, person.role().equals("QA") ? "QP" : "QA");
        keeper.post("training of " + person.username() + ", " + product + ", " + course.topic(), "training", content);
    }

    private LocalDate until(DemoPerson person, StoryScript.Course course) {
        return script.lapses().stream()
                .filter(lapse -> lapse.username().equals(person.username())
                        && lapse.topic().equals(course.topic()))
                .map(lapse -> today.minusDays(lapse.ago()))
                .findFirst()
                .orElse(today.plusDays(course.days()));
    }
}
