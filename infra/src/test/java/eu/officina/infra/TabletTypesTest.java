package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The TypeScript compiler finds nothing wrong in the tablet's program; it runs on the Node of the browser's driver.
class TabletTypesTest {
    private static final Path TABLET = Path.of(System.getProperty("officina.project", ".."), "mobile-api");

    @TempDir
    Path folder;

    @Test
    void theTabletsProgramIsTypedThroughout() throws Exception {
        assertThat(complaints(TABLET.resolve("tsconfig.json"))).isEmpty();
    }

    @Test
    void aWrongTypeIsFound() throws Exception {
        Files.writeString(
                folder.resolve("wrong.js"), "// @ts-check\nexport const n = /** @type {number} */ (\"a\" + 1);\n");
        var config = Files.readString(TABLET.resolve("tsconfig.json")).replaceAll("src/main[^\"]*", "*.js");
        Files.writeString(folder.resolve("tsconfig.json"), config);
        assertThat(complaints(folder.resolve("tsconfig.json"))).contains("wrong.js(2,");
    }

    private String complaints(Path config) throws IOException, InterruptedException {
        var node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .createProcessBuilder()
                .command()
                .getFirst();
        var compiler = List.of(node, compiler().toString(), "-p", config.toString(), "--pretty", "false");
        var said = folder.resolve("said.txt");
        var ended = new ProcessBuilder(compiler)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        var text = Files.readString(said);
        assertThat(ended == 0).as(text).isEqualTo(text.isEmpty());
        return text;
    }

    /// Unpacks the compiler and its libraries of types.
    private Path compiler() throws IOException {
        var jar = TabletTypesTest.class.getResource("/META-INF/resources/webjars/typescript/5.9.3/lib/tsc.js");
        assertThat(jar).isNotNull();
        try (var files = FileSystems.newFileSystem(jar.toURI(), Map.of())) {
            var from = files.getPath("/META-INF/resources/webjars/typescript/5.9.3/lib");
            try (var all = Files.list(from)) {
                for (var file : all.filter(f -> f.getFileName().toString().matches("_?tsc\\.js|lib\\..*d\\.ts"))
                        .toList()) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return folder.resolve("tsc.js");
    }
}
