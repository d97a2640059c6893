package eu.officina.desk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("shell\\.t\\(\"([a-z][^\"]*[^\".-])\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyKeyOfATemplateHasItsText() throws IOException {
        var known = bundle("").stringPropertyNames();
        var missing = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var file : templates.filter(f -> f.toString().endsWith(".jte")).toList()) {
                var match = KEY.matcher(Files.readString(file));
                while (match.find()) if (!known.contains(match.group(1))) missing.add(match.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    /// Acts and worklist words are named in code: every such name that is written there has its text.
    @Test
    void everyActAndTaskHasItsText() throws IOException {
        var known = bundle("").stringPropertyNames();
        var named = List.of(
                Pattern.compile("Act\\.of\\(\\s*\"([a-z.-]*[a-z])\""),
                Pattern.compile("\"((?:(?:badge|batch|bedside|pin|screen|supply|unit|sample|deviation|file|trend|notice"
                        + "|training|equipment)\\.[a-z]+(?:-[a-z]+)*)|(?:task\\.[a-z][a-zA-Z.-]*[a-zA-Z]))\""));
        var missing = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var file : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                named.stream()
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(match -> match.group(1))
                        .filter(name -> !name.equals("pin.key")) // that is a file
                        .map(name -> name.startsWith("task.") ? name : "act." + name)
                        .filter(key -> !known.contains(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_de"})
    void everyLanguageIsComplete(String language) throws IOException {
        var english = bundle("");
        var other = bundle(language);
        var missing = new TreeSet<>(english.stringPropertyNames());
        missing.removeAll(other.stringPropertyNames());
        assertThat(missing).isEmpty();
        for (var key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void aMissingTextShowsItself() {
        var texts = new Texts(Desk.locale("en"), ZoneId.of("UTC"));
        assertThat(texts.of("no.such.key")).contains("no.such.key");
        assertThat(texts.of("rail.worklist")).isEqualTo("Worklist");
    }

    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        var match = PLACE.matcher(text);
        while (match.find()) found.add(match.group());
        return found;
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var file = TextsTest.class.getResourceAsStream("/eu/officina/texts" + language + ".properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    @Verifies("DE-04")
    void aDayThatTheCalendarDoesNotKnowStaysAsItWasWritten() {
        var texts = new Texts(Locale.ENGLISH, ZoneId.of("UTC"));
        assertThat(texts.said("lot of 2026-02-30, used 2026-02-28")).isEqualTo("lot of 2026-02-30, used 28 Feb 2026");
    }

    @Test
    @Verifies("DE-04")
    void aPlaceInAMasterRecordIsSaidInTheWordsOfItsForm() {
        var texts = new Texts(Locale.of("es"), ZoneId.of("UTC"));
        assertThat(texts.place("steps › 4 › fields › enriched_volume › limit › max", " › "))
                .isEqualTo("Pasos › 4 › campos › enriched_volume › límite › como máximo");
        assertThat(texts.standing("steps › 4 › signedBy", "NOBODY")).isEqualTo("nadie firma");
        assertThat(texts.standing("steps › 4 › name", "NOBODY")).isEqualTo("NOBODY");
    }
}
