package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real browser in front of the running system. Each person has a window of their own.
final class Screens {
    private static @Nullable Screens one;

    final House house = House.open();
    private final Browser browser;
    /// What the pages complained about: a blocked script or style, an error in a script.
    private final List<String> complaints = new ArrayList<>();

    private Screens() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(ChromiumFinder.find())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    static synchronized Screens open() {
        var open = one;
        if (open == null) one = open = new Screens();
        return open;
    }

    /// A signed-in window, in English.
    Page as(String username, int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        context.setDefaultTimeout(20_000);
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("officina-language", "en")
                .setUrl(house.url().toString())));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        var page = context.newPage();
        page.navigate(house.url().resolve("/").toString());
        page.fill("input[name=username]", username);
        password(page);
        page.waitForURL(house.url() + "/**");
        return page;
    }

    Page as(String username) {
        return as(username, 1440, 950);
    }

    Page at(Page page, String path) {
        quiet();
        page.navigate(house.url().resolve(path).toString());
        return page;
    }

    /// Enters the demo's password at the identity provider.
    void password(Page page) {
        page.fill("input[name=password]", "demo");
        page.click("#kc-login");
    }

    /// What WCAG 2.2 AA finds on this page.
    List<String> accessibility(Page page) {
        quiet();
        return new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations().stream()
                        .map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
                        .toList();
    }

    /// Closes every window: what they ask for by themselves is nobody's any more.
    void leave() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        complaints.clear();
    }

    /// No window has said that a script, a style or a request of its page is wrong; told once, by the page it was on.
    void quiet() {
        var said = List.copyOf(complaints);
        complaints.clear();
        assertThat(said).isEmpty();
    }

    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        System.getProperty("officina.project", ".."), "infra", "target", "screens", name + ".png")));
    }
}
