package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demo's master records and story fit together, told without starting anything.
class StoryScriptTest {
    private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_]*");

    final StoryScript script = StoryScript.read();

    @ParameterizedTest
    @ValueSource(strings = {"ari-0001", "cd20car"})
    void aMasterRecordHasThirteenStepsAndEveryKeyOnce(String name) {
        var master = StoryScript.master(name);
        assertThat(steps(master))
                .extracting(step -> step.path("number").asInt())
                .isEqualTo(numbers(13));
        assertThat(fields(master)).extracting(StoryScriptTest::key).doesNotHaveDuplicates();
        assertThat(fields(master))
                .allMatch(field -> VARIABLE.matcher(key(field)).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ari-0001", "cd20car"})
    void aCalculationUsesWhatWasRecordedBeforeIt(String name) {
        Set<String> known = new HashSet<>(Set.of("weight"));
        for (var field : fields(StoryScript.master(name))) {
            var used = VARIABLE.matcher(field.path("expression").asText()).results();
            assertThat(used.map(match -> match.group()).toList()).as(key(field)).isSubsetOf(known);
            known.add(key(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ari-0001", "cd20car"})
    void everyNumberEndsInItsCheckDigit(String name) {
        var master = StoryScript.master(name);
        var scanned = fields(master).stream()
                .map(field -> field.path("gtin").asText())
                .filter(gtin -> !gtin.isEmpty());
        assertThat(Stream.concat(Stream.of(master.path("gtin").asText()), scanned))
                .hasSizeGreaterThan(8)
                .allMatch(StoryScriptTest::fits);
    }

    @Test
    void thePublishedSpecificationIsTheReleaseSpecification() {
        assertThat(released("ari-0001")).hasSize(12);
        assertThat(released("cd20car")).hasSize(10);
    }

    @Test
    void everyPatientAndDonationIsThereOnce() {
        var batches =
                script.sites().stream().flatMap(site -> site.batches().stream()).toList();
        assertThat(batches)
                .extracting(StoryScript.Batch::wristband)
                .doesNotHaveDuplicates()
                .allMatch(StoryScriptTest::fits);
        assertThat(batches)
                .extracting(StoryScript.Batch::donation)
                .doesNotHaveDuplicates()
                .allMatch(din -> din.matches("A9999[0-9]{8}"));
        assertThat(batches).extracting(StoryScript.Batch::patient).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfEveryBatchHasItsAnswerAndNoAnswerIsLeftOver() {
        for (var site : script.sites()) {
            for (var batch : site.batches()) {
                Map<String, String> answers = new HashMap<>(
                        script.usual().getOrDefault(site.approval().product(), Map.of()));
                answers.putAll(batch.answers());
                var played = played(StoryScript.master(site.master()), batch);
                assertThat(played.stream().filter(StoryScriptTest::typed))
                        .as(batch.patient())
                        .allMatch(field -> accepts(field, answers));
                assertThat(batch.answers().keySet()).as(batch.patient()).isSubsetOf(keys(played));
                assertThat(batch.late().keySet()).as(batch.patient()).isSubsetOf(keys(played));
            }
        }
    }

    @Test
    void everySiteHasAUsableLotForEveryMaterial() {
        for (var site : script.sites()) {
            var usable = Stream.concat(script.lots().stream(), site.lots().stream())
                    .filter(lot -> lot.released() && lot.days() > 0)
                    .map(StoryScript.Lot::gtin)
                    .toList();
            var needed = fields(StoryScript.master(site.master())).stream()
                    .map(field -> field.path("gtin").asText())
                    .filter(gtin -> !gtin.isEmpty());
            assertThat(needed).as(site.workspace()).isSubsetOf(usable);
        }
    }

    @Test
    void everybodyInTheStoryIsInTheDemo() {
        var cast = DemoPeople.ALL.stream().map(DemoPerson::workspace).toList();
        assertThat(script.workspaces())
                .extracting(StoryScript.Workspace::slug)
                .containsExactlyElementsOf(
                        DemoPeople.WORKSPACES.stream().map(Map.Entry::getKey).toList());
        assertThat(script.workspaces()).extracting(StoryScript.Workspace::slug).isSubsetOf(cast);
    }

    private static List<JsonNode> played(JsonNode master, StoryScript.Batch batch) {
        var played = new ArrayList<JsonNode>();
        for (var field : fields(master)) {
            if (key(field).equals(batch.stopBefore())) return played;
            played.add(field);
        }
        assertThat(batch.stopBefore()).as(batch.patient()).isNull();
        return played;
    }

    private static boolean typed(JsonNode field) {
        return Set.of("VALUE", "CHOICE", "ANY_OF").contains(field.path("kind").asText());
    }

    private static boolean accepts(JsonNode field, Map<String, String> answers) {
        var answer = answers.getOrDefault(key(field), "");
        var choices = field.path("choices");
        if (answer.equals("pending")) return field.path("mayBePending").asBoolean();
        if (choices.isMissingNode()) return answer.matches("(<|<=)?[0-9.;]+");
        return list(choices).stream().anyMatch(choice -> choice.asText().equals(answer));
    }

    private static List<JsonNode> released(String master) {
        return fields(StoryScript.master(master)).stream()
                .filter(field -> field.path("release").asBoolean())
                .toList();
    }

    private static Set<String> keys(List<JsonNode> fields) {
        var keys = new TreeSet<String>();
        fields.forEach(field -> keys.add(key(field)));
        return keys;
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }

    private static List<JsonNode> steps(JsonNode master) {
        return list(master.path("steps"));
    }

    private static List<JsonNode> fields(JsonNode master) {
        return steps(master).stream()
                .flatMap(step -> list(step.path("fields")).stream())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<Integer> numbers(int last) {
        return Stream.iterate(1, n -> n + 1).limit(last).toList();
    }

    /// GS1's modulo 10, weights 3 and 1 from the right.
    private static boolean fits(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * ((digits.length() - i) % 2 == 0 ? 3 : 1);
        }
        return digits.matches("[0-9]{14}|[0-9]{18}") && sum % 10 == 0;
    }
}
