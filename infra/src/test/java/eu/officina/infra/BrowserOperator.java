package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes a whole batch in the browser as the people of a hospital do: two operators, quality control, the reviewer, the
/// qualified person, each with a window of their own.
final class BrowserOperator {
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 90_000));
    private final Screens screens;
    private final House house;
    private final String site;
    private final String workspace;
    private final String prefix;
    private final Page operator;
    private final Page second;
    private final Page control;
    private final Page quality;
    private final Page qualified;
    private final StoryShelf shelf;
    private @Nullable StoryRecord made;

    BrowserOperator(Screens screens, String workspace, String prefix) {
        this.screens = screens;
        this.house = screens.house;
        this.workspace = workspace;
        this.prefix = prefix;
        this.site = "/w/" + workspace;
        this.operator = screens.as(prefix + "-operator");
        this.second = screens.as(prefix + "-operator2");
        this.control = screens.as(prefix + "-qc");
        this.quality = screens.as(prefix + "-qa");
        this.qualified = screens.as(prefix + "-qp");
        this.shelf = new StoryShelf(house.cast.actor(workspace, "QC"), LocalDate.now(ZoneOffset.UTC));
    }

    StoryRecord record() {
        return Objects.requireNonNull(made);
    }

    /// From the arrival of the cells to the end of production.
    void make(String product, Map<String, String> results) {
        var master = StoryScript.master(product.toLowerCase(java.util.Locale.ROOT));
        var answers = new HashMap<>(house.script.usual().getOrDefault(product, Map.of()));
        answers.putAll(results);
        made = new StoryRecord(arrived(product), master, house.cast.actor(workspace, "OPERATOR"));
        for (var step : master.path("steps")) {
            int number = step.path("number").asInt();
            var bench = step.path("role").asText().equals("QC") ? control : operator;
            for (var field : step.path("fields")) answer(bench, number, field, answers);
            if (!step.path("signedBy").asText().equals("NOBODY")) sign(number);
        }
        screens.at(operator, site + "/batches/" + record().id() + "/steps/13");
        house.cast
                .actor(workspace, "OPERATOR")
                .post("completes " + record().id(), record().path("completion"), Map.of());
    }

    private String arrived(String product) {
        int number = NEXT.incrementAndGet();
        var wristband = Trial.wristband(number, workspace);
        var donation = "A999926" + "%06d".formatted(900_000 + number);
        var prescription = house.cast
                .actor(workspace, "PHYSICIAN")
                .post("prescribe " + UUID.randomUUID(), "prescriptions", prescription(product, number, wristband))
                .path("id")
                .asText();
        screens.at(operator, site + "/batches/arrival/" + prescription);
        operator.fill("[name=donation]", StoryScans.donation(donation));
        operator.fill("[name=productCode]", StoryScans.PRODUCT_CODE);
        operator.fill("[name=wristband]", StoryScans.wristband(wristband));
        operator.press("[name=wristband]", "Enter");
        operator.waitForURL("**/steps/1");
        return operator.url().replaceAll(".*/batches/|/steps.*", "");
    }

    private Map<String, Object> prescription(String product, int number, String wristband) {
        var at = house.script.sites().stream()
                .filter(s -> s.workspace().equals(workspace))
                .findFirst()
                .orElseThrow();
        var today = LocalDate.now(ZoneOffset.UTC);
        var asked = new LinkedHashMap<String, Object>();
        asked.put("product", product);
        asked.put("patient", "BRW-" + number);
        asked.put("wristband", StoryScans.wristband(wristband));
        asked.put("registrationNumber", at.registration());
        asked.put("indication", at.indication());
        asked.put("hospital", at.hospital());
        asked.put("country", workspace.equals("hospital-alba") ? "ES" : "DE");
        asked.put("weight", 70);
        asked.put("consent", at.consent());
        asked.put("plannedStart", today.plusDays(1).toString());
        asked.put("plannedAdministration", today.plusDays(20).toString());
        return asked;
    }

    private void answer(Page bench, int step, JsonNode field, Map<String, String> answers) {
        var key = field.path("key").asText();
        var place = "[data-field=" + key + "]";
        if (field.path("kind").asText().startsWith("LABEL")) {
            label(field.path("kind").asText());
            return;
        }
        open(bench, step);
        switch (field.path("kind").asText()) {
            case "DONATION", "PATIENT" -> {}
            case "CHECK" -> choose(bench, place, "yes");
            case "CHOICE" -> chosen(bench, place, answers.getOrDefault(key, "pending"));
            case "CALC" -> bench.click(place + " .answer button");
            case "TIMER" -> {
                bench.click(place + " .answer button");
                assertThat(bench.locator(place + " [data-since]")).isVisible();
                bench.click(place + " .answer button");
                assertThat(bench.locator(place + " [data-since]")).hasCount(0);
            }
            case "MATERIAL" -> scan(bench, material(field));
            case "EQUIPMENT" -> scan(bench, device(field.path("equipment").asText()));
            case "EM_SAMPLE" -> {
                bench.fill(place + " input[name=scan]", "EM-" + record().number());
                var grade = field.path("sample").path("grade").asText();
                bench.fill(place + " input[name=value]", new StoryMonitoring(house.cast, workspace).site(grade));
                bench.click(place + " .answer button >> nth=0");
            }
            case "ANY_OF" -> parts(bench, place, answers.getOrDefault(key, "").split(";", -1));
            default -> value(bench, place, answers.getOrDefault(key, "pending"));
        }
        assertThat(bench.locator(place + " .value .state").first()).isVisible();
    }

    private void open(Page bench, int step) {
        var path = site + "/batches/" + record().id() + "/steps/" + step;
        if (!bench.url().endsWith(path)) screens.at(bench, path);
    }

    private String device(String type) {
        return shelf.device(house.cast.actor(workspace, "OPERATOR"), type, record().number());
    }

    private String material(JsonNode field) {
        var lot = shelf.lot(field.path("gtin").asText());
        return field.path("singleUse").asBoolean() ? StoryScans.serial(lot, "B-" + record().number()) : lot;
    }

    private static void scan(Page bench, String code) {
        bench.fill("#step-scan", code);
        bench.press("#step-scan", "Enter");
    }

    private static void choose(Page bench, String place, String value) {
        bench.selectOption(place + " select >> nth=0", value);
        bench.click(place + " .answer button >> nth=0");
    }

    private static void chosen(Page bench, String place, String value) {
        if (value.equals("pending")) bench.click(place + " button:has-text('Result to come')");
        else choose(bench, place, value);
    }

    private static void value(Page bench, String place, String value) {
        if (value.equals("pending")) {
            bench.click(place + " button:has-text('Result to come')");
            return;
        }
        bench.fill(place + " input[name=value]", value);
        bench.click(place + " .answer button >> nth=0");
    }

    private static void parts(Page bench, String place, String... values) {
        for (int i = 0; i < values.length; i++) bench.fill(place + " input[name=value] >> nth=" + i, values[i]);
        bench.click(place + " .answer button >> nth=0");
    }

    private void label(String kind) {
        var path = site + "/batches/" + record().id() + "/labels";
        screens.at(operator, path);
        if (kind.equals("LABEL")) {
            operator.fill("[name=bags]", "2");
            operator.fill("[name=volume]", "10");
            operator.click("form.fields button");
            operator.click("#print button");
            assertThat(operator.locator("#taken")).isVisible();
            return;
        }
        read("#check", "read back, to apply");
        read("#apply", "on its bag");
        assertThat(operator.locator(".good")).containsText("Every label has its place (2)");
    }

    private void read(String form, String state) {
        for (var label : record().read("labels")) {
            var symbol = house.cast
                    .actor(workspace, "OPERATOR")
                    .get("labels/" + label.path("id").asText() + "/symbol")
                    .path("scan")
                    .asText();
            operator.fill(form + " [name=scan]", symbol);
            operator.press(form + " [name=scan]", "Enter");
            var its = operator.locator("#label-" + label.path("position").asText() + " h2 .state");
            assertThat(its).hasText(state);
        }
    }

    private void sign(int step) {
        for (var page : new Page[] {operator, second}) {
            screens.at(page, site + "/batches/" + record().id() + "/steps/" + step);
            confirm(page, "#sign", "**/steps/" + step);
        }
    }

    private void confirm(Page page, String button, String then) {
        page.click(button);
        page.waitForSelector("input[name=password]");
        screens.password(page);
        page.waitForURL(then);
    }

    /// What no deviation stands for is accepted; both stages and the audit trail are signed.
    void review() {
        var path = site + "/batches/" + record().id() + "/review";
        new StoryReview(house.cast, workspace, record()).settle("MINOR", "Known and without effect.");
        confirm(screens.at(second, path), "#operations-review", "**/review");
        screens.at(quality, path);
        while (quality.locator("[name=decision][value=ACCEPTED]").count() > 0) {
            int before = quality.locator(".judge").count();
            quality.locator("[name=decision][value=ACCEPTED]").first().click();
            assertThat(quality.locator(".judge")).hasCount(before - 1);
        }
        confirm(quality, "#audit-trail-review", "**/review");
        confirm(quality, "#review", "**/review");
    }

    /// Quality assurance reads the audit trail of the results that came after the review.
    void reviewLate() {
        screens.at(quality, site);
        quality.click("tr:has-text('Review late results of " + record().number() + "') a");
        confirm(quality, "#audit-trail-review", "**/review");
    }

    void certify(String asserted) {
        screens.at(qualified, site + "/certification");
        qualified.click("#queue tr:has-text('" + record().number() + "') a");
        assertThat(qualified.locator("#decide q")).containsText(asserted);
        confirm(qualified, "#certify", "**/release");
    }

    /// A result that was pending.
    void result(String key, String value) {
        screens.at(control, site + "/batches/" + record().id() + "/steps/13");
        var place = "[data-field=" + key + "]";
        if (control.locator(place + " select").count() > 0) choose(control, place, value);
        else value(control, place, value);
        assertThat(control.locator(place + " .state.done")).isVisible();
    }
}
