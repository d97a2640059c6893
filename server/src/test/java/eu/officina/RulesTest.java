package eu.officina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every rule in a charter has a test, and every test names a living rule. Read from the sources of all modules.
class RulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CHARTER = Pattern.compile("^/// \\| ((?:[A-Z]{2}-R?\\d+))", Pattern.MULTILINE);
    private static final Pattern VERIFIES = Pattern.compile("@Verifies\\((\\{?[^)]*)\\)", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\"([A-Z]{2}-R?\\d+)\"");

    @Test
    void everyRuleHasItsTest() throws IOException {
        var untested = rules();
        untested.removeAll(tested());
        assertThat(untested).isEmpty();
    }

    @Test
    void everyTestNamesALivingRule() throws IOException {
        var dead = tested();
        dead.removeAll(rules());
        assertThat(dead).isEmpty();
        assertThat(rules()).hasSizeGreaterThan(50);
    }

    private static Set<String> rules() throws IOException {
        var found = new TreeSet<String>();
        for (var file : sources("main")) {
            if (!file.endsWith("package-info.java")) continue;
            var match = CHARTER.matcher(Files.readString(file));
            while (match.find()) found.add(match.group(1));
        }
        return found;
    }

    private static Set<String> tested() throws IOException {
        var found = new TreeSet<String>();
        for (var file : sources("test")) {
            var verifies = VERIFIES.matcher(Files.readString(file));
            while (verifies.find()) {
                var ids = ID.matcher(verifies.group(1));
                while (ids.find()) found.add(ids.group(1));
            }
        }
        return found;
    }

    private static Iterable<Path> sources(String kind) throws IOException {
        var all = new TreeSet<Path>();
        for (var module : new String[] {"tenants", "mobile-api", "server", "infra"}) {
            var folder = ROOT.resolve(module).resolve("src").resolve(kind).resolve("java");
            if (!Files.exists(folder)) continue;
            try (var files = Files.walk(folder)) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all;
    }
}
