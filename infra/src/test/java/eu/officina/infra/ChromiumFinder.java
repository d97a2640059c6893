package eu.officina.infra;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Finds a Chromium for the browser tests, and gets one when this machine has none.
///
/// - **Shape** `OFFICINA_CHROMIUM`, else one that is installed, else Playwright's own, else Debian's package.
final class ChromiumFinder {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> USUAL = List.of(
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> DOWNLOADED =
            List.of("chrome", "Chromium", "Google Chrome for Testing", "headless_shell", "chrome-headless-shell");

    private ChromiumFinder() {}

    /// A Chromium or Chrome that starts.
    static synchronized Path find() {
        var named = System.getenv("OFFICINA_CHROMIUM");
        if (named != null && !named.isBlank()) return Path.of(named);
        return installed()
                .or(ChromiumFinder::fromPlaywright)
                .or(ChromiumFinder::fromDebian)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No Chromium was found, and none could be fetched; install one or name it with OFFICINA_CHROMIUM."));
    }

    private static Optional<Path> installed() {
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        var usual = USUAL.stream().map(Path::of);
        return Stream.of(onPath, usual, downloaded().stream())
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .filter(ChromiumFinder::starts)
                .findFirst();
    }

    /// Playwright's own downloads.
    private static List<Path> downloaded() {
        var home = Path.of(System.getProperty("user.home"));
        var chosen = Optional.ofNullable(System.getenv("PLAYWRIGHT_BROWSERS_PATH")).map(Path::of).stream();
        var usual = Stream.of(home.resolve(".cache/ms-playwright"), home.resolve("Library/Caches/ms-playwright"));
        var found = new ArrayList<Path>();
        Stream.concat(chosen, usual).filter(Files::isDirectory).forEach(folder -> found.addAll(browsersIn(folder)));
        return found;
    }

    private static List<Path> browsersIn(Path folder) {
        try (var files = Files.find(
                folder,
                8,
                (path, about) -> about.isRegularFile()
                        && DOWNLOADED.contains(path.getFileName().toString()))) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Path> fromPlaywright() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        run(
                Duration.ofMinutes(3),
                List.of(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium"));
        return installed();
    }

    private static Optional<Path> fromDebian() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !"root".equals(System.getProperty("user.name")))
            return Optional.empty();
        run(Duration.ofMinutes(3), List.of("apt-get", "update"));
        run(Duration.ofMinutes(10), List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
        return installed();
    }

    /// A browser whose libraries are missing is there, but doesn't start.
    private static boolean starts(Path browser) {
        return run(Duration.ofSeconds(30), List.of(browser.toString(), "--no-sandbox", "--version"));
    }

    private static boolean run(Duration limit, List<String> command) {
        var program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File("/dev/null"));
        program.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        program.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            var process = program.start();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
